import type { Child } from 'hono/jsx'

/** One of the values that somebody may choose. */
export interface Option {
  readonly value: string
  readonly text: string
}

/** An option that has room for a hint, and for fields that are shown while it is chosen. */
export interface Choice extends Option {
  readonly hint?: Child
  readonly reveals?: Child
}
