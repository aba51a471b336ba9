import type { Thread } from '../execution/execution.ts'
import type { Json } from '../execution/json.ts'
import { record } from './history.ts'
import { workflowOf } from './place.ts'
import type { Run } from './run.ts'

/** Brings a thread into a state, which starts at the next turn. Counts one transition. */
export const enter = (run: Run, thread: Thread, name: string, input: Json): void => {
  const state = workflowOf(run.definition, thread).States[name]
  if (!state) throw new Error(`no state ${name} in ${run.execution.stateMachineName}`)
  const details = { name, input: JSON.stringify(input) }
  const enteredEvent = record(run, `${state.Type}StateEntered`, thread.lastEvent, details)
  run.execution.transitions += 1
  thread.visit = {
    state: name,
    input,
    enteredMs: run.nowMs,
    enteredEvent,
    eventBefore: thread.lastEvent,
    retryCount: 0,
    retriesUsed: {},
  }
  thread.lastEvent = enteredEvent
  thread.activity = { doing: 'start' }
}
