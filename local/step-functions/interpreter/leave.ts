import type { Thread } from '../execution/execution.ts'
import { dataLimitExceeded, StateFailure } from '../execution/failure.ts'
import { isTooLarge, type Json } from '../execution/json.ts'
import { evaluate, type Scope } from '../expression/evaluate.ts'
import { assign, evaluateVariables } from './assign.ts'
import { record } from './history.ts'
import { visited } from './place.ts'
import type { Run } from './run.ts'

const kept = (value: Json, what: string): string => {
  const text = JSON.stringify(value)
  if (isTooLarge(text)) throw new StateFailure(dataLimitExceeded(what))
  return text
}

export type Exit = {
  /** The fields that apply: the state's own, or those of the rule or catcher that was taken. */
  fields: { Assign?: Record<string, Json> | undefined; Output?: Json | undefined }
  /** Where the fields stand, such as `Choices[0]/`; empty for the state's own. */
  at?: string
  scope: Scope
  /** The output where the fields have none. */
  otherwise: Json
  /** The state to go on to; without one the thread ends. */
  next?: string | undefined
}

/**
 * Takes a thread out of its state: variables and output are evaluated on what was known before, then the thread goes on
 * or ends. Throws `StateFailure`: `States.QueryEvaluationError`, `States.DataLimitExceeded`.
 */
export const leave = async (run: Run, thread: Thread, { fields, at = '', scope, otherwise, next }: Exit) => {
  const { state, visit } = visited(run, thread)
  const assigned = fields.Assign && (await evaluateVariables(fields.Assign, `${at}Assign`, scope))
  const output = fields.Output === undefined ? otherwise : await evaluate(fields.Output, `${at}Output`, scope)
  const text = kept(output, visit.state)
  if (assigned) assign(run.execution, thread, assigned)
  thread.lastEvent = record(run, `${state.Type}StateExited`, thread.lastEvent, {
    name: visit.state,
    output: text,
    ...(assigned ? { assignedVariables: assigned.texts } : {}),
  })
  thread.activity = next === undefined ? { doing: 'end', output } : { doing: 'enter', state: next, input: output }
}
