import { AsyncLocalStorage } from 'node:async_hooks'

/** What a function sees as its world while its code runs. */
export interface Scope {
  /** Its own variables; what it sets itself stays with it. */
  readonly environment: Record<string, string>
  /** Epoch milliseconds of the local clock. */
  readonly now: () => number
  readonly write: (text: string) => void
}

const scopes = new AsyncLocalStorage<Scope | undefined>()

/** The scope of the function whose code is running; undefined in everybody else's. */
export const currentScope = (): Scope | undefined => scopes.getStore()

export const runInScope = <Result>(scope: Scope, run: () => Result): Result => scopes.run(scope, run)

/** For what is called from within a function's code, but is none of it. */
export const runOutsideScopes = <Result>(run: () => Result): Result => scopes.run(undefined, run)
