import type { Catcher, ChoiceState, State, StatesByName } from './definition.ts'
import type { Way } from './graph/graph.ts'
import { catchersOf } from './recovery.ts'

/** A transition: how it comes about, and which variables it assigns. */
export interface Transition extends Way {
  readonly by:
    | { readonly kind: 'next' | 'default' }
    | { readonly kind: 'rule'; readonly condition: unknown }
    | { readonly kind: 'catch'; readonly errors: readonly string[] }
  readonly assigns: Readonly<Record<string, unknown>>
}

/**
 * Every transition of some states. A Catch assigns what it says itself and nothing of its state; a rule of a Choice assigns its
 * own, and Default what the Choice says.
 */
export const transitionsOf = (states: StatesByName): Transition[] =>
  Object.entries(states).flatMap(([from, one]) => onFrom(from, one))

const onFrom = (from: string, one: State): Transition[] => {
  if (one.Type === 'Succeed' || one.Type === 'Fail') return []
  if (one.Type === 'Choice') return fromChoice(from, one)
  const next: Transition[] =
    one.Next === undefined ? [] : [{ from, to: one.Next, by: { kind: 'next' }, assigns: one.Assign }]
  return [...next, ...catchersOf(one).map(caught(from))]
}

const fromChoice = (from: string, { Choices, Default, Assign: assigns }: ChoiceState): Transition[] => [
  ...Choices.map(
    ({ Condition: condition, Next, Assign }): Transition => ({
      from,
      to: Next,
      by: { kind: 'rule', condition },
      assigns: Assign,
    }),
  ),
  ...(Default === undefined ? [] : [{ from, to: Default, by: { kind: 'default' as const }, assigns }]),
]

const caught =
  (from: string) =>
  ({ ErrorEquals: errors, Next, Assign }: Catcher): Transition => ({
    from,
    to: Next,
    by: { kind: 'catch', errors },
    assigns: Assign,
  })
