import type { Context } from 'hono'
import type { Temporal } from 'temporal-polyfill'
import type { Viewer } from '../../domain/rights/access.ts'
import type { Person } from '../../functions/ports/directory/person.ts'
import type { PortalPorts } from '../ports.ts'
import type { Session } from '../session/session.ts'

/** Somebody who is signed in: the entry of the directory, and what follows from it. */
export interface SignedIn {
  readonly person: Person
  readonly viewer: Viewer
  readonly session: Session
  readonly secret: string
}

/** What every handler of a page finds in its context. */
export interface Portal {
  Variables: {
    ports: PortalPorts
    now: Temporal.Instant
    /** Whoever is signed in. */
    me: SignedIn | undefined
    /** An expired session that still says whose typing this is. */
    expired: Session | undefined
  }
}

export type PortalContext = Context<Portal>
