import type { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import type { SignedIn } from '../http/context.ts'
import type { PortalPorts } from '../ports.ts'

/** What a route of the interface is given. */
export interface Asked<Body> {
  readonly ports: PortalPorts
  readonly me: SignedIn
  readonly now: Temporal.Instant
  /** The parts of the address that its path names. */
  readonly named: Readonly<Record<string, string>>
  readonly body: Body
}

interface Described {
  /** The path below `/api`, with its names in braces as OpenAPI writes them. */
  readonly path: string
  readonly summary: string
}

/** Something to read. */
export interface Reading extends Described {
  readonly method: 'get'
  readonly answer: z.ZodType
  readonly handle: (asked: Asked<undefined>) => Promise<unknown>
}

/** Something to do: once for each Idempotency-Key. Yields where its result is found. */
export interface Writing extends Described {
  readonly method: 'post'
  readonly body: z.ZodType
  readonly handle: (asked: Asked<unknown>) => Promise<string>
}

export type Route = Reading | Writing

/** A writing whose handler is given what its schema has checked. */
export const writing = <Body extends z.ZodType>(
  route: Omit<Writing, 'method' | 'body' | 'handle'> & {
    readonly body: Body
    readonly handle: (asked: Asked<z.output<Body>>) => Promise<string>
  },
): Writing => ({
  ...route,
  method: 'post',
  handle: ({ body, ...asked }) => route.handle({ ...asked, body: route.body.parse(body) }),
})

/** What a writing answers. */
export const written = z.object({ location: z.string() }).meta({ id: 'Written' })
