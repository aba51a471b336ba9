import type { Execution, Thread } from '../execution/execution.ts'
import type { Json } from '../execution/json.ts'
import type { Scope } from '../expression/evaluate.ts'
import { visited } from './place.ts'
import type { Run } from './run.ts'

/** The variables that a thread sees: its own before those of what encloses it. */
const variablesOf = (execution: Execution, thread: Thread): Record<string, Json> => {
  const outer = thread.parent === undefined ? undefined : execution.threads[thread.parent]
  return outer ? { ...variablesOf(execution, outer), ...thread.variables } : thread.variables
}

const itemOf = (execution: Execution, thread: Thread): Json | undefined => {
  const outer = thread.parent === undefined ? undefined : execution.threads[thread.parent]
  return thread.item ?? (outer && itemOf(execution, outer))
}

/** The execution role stands in the context only; nothing checks it here. */
export const roleArn = ({ arn }: Pick<Execution, 'arn'>): string =>
  `arn:aws:iam::${arn.split(':')[4]}:role/step-functions`

/** `$states.context` of the state that a thread is in. */
export const contextObject = (
  run: Run,
  thread: Thread,
  extra: { token?: string | undefined; item?: Json } = {},
): Json => {
  const { execution } = run
  const { state, visit } = visited(run, thread)
  const item = extra.item ?? itemOf(execution, thread)
  const retries = 'Retry' in state && state.Retry.length > 0
  return {
    Execution: {
      Id: execution.arn,
      Input: JSON.parse(execution.inputText),
      Name: execution.name,
      RoleArn: roleArn(execution),
      StartTime: new Date(execution.startMs).toISOString(),
      RedriveCount: 0,
    },
    StateMachine: { Id: execution.stateMachineArn, Name: execution.stateMachineName },
    State: {
      Name: visit.state,
      EnteredTime: new Date(visit.enteredMs).toISOString(),
      ...(retries ? { RetryCount: visit.retryCount } : {}),
    },
    ...(extra.token === undefined ? {} : { Task: { Token: extra.token } }),
    ...(item === undefined ? {} : { Map: { Item: item } }),
  }
}

type Known = { result?: Json; errorOutput?: Json; context?: Json }

/** What the expressions of a thread's state may read. */
export const scopeOf = (run: Run, thread: Thread, known: Known = {}): Scope => {
  const { visit } = visited(run, thread)
  const states = { input: visit.input, context: known.context ?? contextObject(run, thread), ...known }
  return {
    state: visit.state,
    enteredEvent: visit.enteredEvent,
    bindings: { ...run.library, ...variablesOf(run.execution, thread), states },
  }
}
