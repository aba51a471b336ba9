import { parseResource } from '../definition/resource.ts'
import type { Json } from '../execution/json.ts'

export type IntegrationCall = {
  /** As it stands in the definition, pattern included. */
  resource: string
  arguments: Json
  /** `$states.context` of the attempt, the task token included. */
  context: Json
  /** The attempt that calls. */
  caller: { execution: string; thread: string; attempt: string }
}

/** Performs one call of a Task and yields its answer, anything with a JSON form. Throws `IntegrationError`. */
export type Integration = (call: IntegrationCall) => Promise<unknown>

/** A call that failed: `error` is what Retry and Catch see, `cause` a text. */
export class IntegrationError extends Error {
  readonly error: string
  override readonly cause: string
  constructor(error: string, cause: string) {
    super(`${error}: ${cause}`)
    this.name = 'IntegrationError'
    this.error = error
    this.cause = cause
  }
}

/** By resource without its pattern, such as `arn:aws:states:::lambda:invoke`; a key may end in `*`. */
export type Integrations = Record<string, Integration>

/** The integration that answers to a Task's resource. */
export const integrationFor = (integrations: Integrations, resource: string): Integration | undefined => {
  const parsed = parseResource(resource)
  const name = parsed.kind === 'service' ? parsed.integration : parsed.arn
  const key = Object.keys(integrations).find(key =>
    key.endsWith('*') ? name.startsWith(key.slice(0, -1)) : name === key,
  )
  return key === undefined ? undefined : integrations[key]
}
