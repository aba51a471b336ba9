import type { SeededPerson } from './people-page.ts'

export interface LocalOidcParts {
  /** Where it stands, such as `http://localhost:4000/oidc`. */
  readonly issuer: string
  /** Where the pages are that people come back to. */
  readonly portalUrl: string
  readonly clientIds: readonly string[]
  /** Who may sign in with a client, at the moment of asking. */
  readonly people: (clientId: string) => Promise<readonly SeededPerson[]>
  /** Epoch milliseconds of the clock that the pages live by: what is signed must be valid there. */
  readonly now: () => number
}
