import type { Execution, Thread } from '../execution/execution.ts'
import { dataLimitExceeded, StateFailure } from '../execution/failure.ts'
import { isTooLarge, type Json } from '../execution/json.ts'
import { evaluate, type Scope } from '../expression/evaluate.ts'

export type Assigned = { texts: Record<string, string>; values: Record<string, Json> }

// All variables of an execution together.
const mostVariableBytes = 10 * 1024 * 1024

/** New values for variables, all computed from the old ones. Throws `StateFailure`; more than 256 KiB at a time are too much. */
export const evaluateVariables = async (
  variables: Record<string, Json>,
  location: string,
  scope: Scope,
): Promise<Assigned> => {
  const assigned: Assigned = { texts: {}, values: {} }
  for (const [name, template] of Object.entries(variables)) {
    const value = await evaluate(template, `${location}/${name}`, scope)
    assigned.values[name] = value
    assigned.texts[name] = JSON.stringify(value)
  }
  if (isTooLarge(Object.values(assigned.texts).join(''))) throw new StateFailure(dataLimitExceeded(scope.state))
  return assigned
}

/** Gives a thread's variables their new values. Throws `StateFailure` where an execution's would pass 10 MiB. */
export const assign = (execution: Execution, thread: Thread, { values }: Assigned): void => {
  const variables = { ...thread.variables, ...values }
  const others = Object.values(execution.threads).filter(other => other !== thread)
  const all = JSON.stringify([variables, ...others.map(other => other.variables)])
  if (Buffer.byteLength(all) > mostVariableBytes)
    throw new StateFailure(dataLimitExceeded(thread.visit?.state ?? thread.id))
  thread.variables = variables
}
