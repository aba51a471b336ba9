import type { Definition } from '../definition/states.ts'
import type { Execution } from '../execution/execution.ts'
import type { Ids } from '../execution/ids.ts'
import type { Json } from '../execution/json.ts'

/** What the outside world is asked to do once the execution's new state is kept. */
export type Effect = {
  thread: string
  attempt: string
  resource: string
  arguments: Json
  context: Json
}

/** One turn of an execution: its data, and what it may use while it changes them. */
export type Run = {
  execution: Execution
  definition: Definition
  nowMs: number
  ids: Ids
  /** The functions that expressions find besides JSONata's own. */
  library: Record<string, unknown>
  effects: Effect[]
}
