import type { Request } from '../../../domain/inspection/request.ts'
import type { Answers, Behaviour } from './behaviour.ts'
import type { Example } from './schema.ts'

/** What the example says about a request: its own entry first, then its role's, else answered on time and accepted. */
export const behaviourOf = (
  { behaviours }: Pick<Example, 'behaviours'>,
  { template, role }: Pick<Request, 'template' | 'role'>,
): Behaviour & { readonly answers: Answers } => {
  const given: Behaviour = { ...behaviours[role], ...behaviours[template] }
  return { ...given, answers: given.answers ?? 'on-time' }
}
