import type { ChoiceState } from '../definition/states.ts'
import type { Thread, Visit } from '../execution/execution.ts'
import { StateFailure } from '../execution/failure.ts'
import { evaluateBoolean, type Scope } from '../expression/evaluate.ts'
import { leave } from '../interpreter/leave.ts'
import type { Run } from '../interpreter/run.ts'
import { scopeOf } from '../interpreter/scope.ts'

const firstTrue = async (rules: ChoiceState['Choices'], scope: Scope): Promise<number | undefined> => {
  for (const [index, { Condition }] of rules.entries())
    if (await evaluateBoolean(Condition, `Choices[${index}]/Condition`, scope)) return index
  return undefined
}

const noChoiceMatched = ({ state, enteredEvent }: Visit): StateFailure =>
  new StateFailure({
    error: 'States.NoChoiceMatched',
    cause: `An error occurred while executing the state '${state}' (entered at the event id #${enteredEvent}). Failed to transition out of the state. The state does not point to a next state.`,
  })

/** Follows the first rule whose condition holds, with that rule's Assign and Output; otherwise Default with the state's own. */
export const startChoice = async (run: Run, thread: Thread, visit: Visit, state: ChoiceState): Promise<void> => {
  const scope = scopeOf(run, thread)
  const index = await firstTrue(state.Choices, scope)
  const rule = index === undefined ? undefined : state.Choices[index]
  const next = rule?.Next ?? state.Default
  if (next === undefined) throw noChoiceMatched(visit)
  const at = rule ? `Choices[${index}]/` : ''
  await leave(run, thread, { fields: rule ?? state, at, scope, otherwise: visit.input, next })
}
