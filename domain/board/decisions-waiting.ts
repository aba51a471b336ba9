import { requestTemplateOf, type Setting } from '../decisions/setting.ts'
import type { Inspection } from '../inspection/inspection.ts'
import type { Role } from '../roles/roles.ts'
import type { Asked } from './board-facts.ts'
import { named } from './day-words.ts'
import { nameOf } from './late-request.ts'

/** Something that does not go on until somebody of the inspectorate has said how: what, and whose it is to say. */
export interface DecisionWaiting {
  readonly on: Role
  readonly why: string
}

/**
 * What waits for a decision of the team, due or not: more time that is asked for, answers to be checked, questions, and people
 * who are asked and cannot be reached. `unreached`: ids of those whose messages come back.
 */
export const decisionsWaiting = (
  { board, status }: Pick<Inspection, 'board' | 'status'>,
  setting: Setting,
  unreached: ReadonlySet<string>,
): DecisionWaiting[] => {
  if (board === undefined || status === 'suspended' || status === 'cancelled') return []
  const { asked, questions = [] } = board
  const name = (template: string): string => `“${nameOf(setting.footprint, template)}”`
  return [
    ...asked.flatMap(one => moreTime(one, name(one.template))),
    ...asked.flatMap(one => toCheck(one, name(one.template), setting)),
    ...questions.map(one => ({
      on: 'coordinator' as const,
      why: `A question about ${name(one.template)} waits for its answer, which the coordinator or the lead gives.`,
    })),
    ...asked
      .filter(one => one.state !== 'submitted' && unreached.has(one.person))
      .map(one => ({
        on: 'coordinator' as const,
        why: `Whoever is asked for ${name(one.template)} cannot be reached by e-mail; the coordinator finds another address.`,
      })),
  ]
}

const moreTime = ({ moreTimeUntil }: Asked, name: string): DecisionWaiting[] =>
  moreTimeUntil === undefined
    ? []
    : [
        {
          on: 'inspection-lead',
          why: `More time is asked for ${name}, until ${named(moreTimeUntil)}; the lead decides.`,
        },
      ]

const toCheck = ({ state, template }: Asked, name: string, { footprint }: Setting): DecisionWaiting[] => {
  if (state !== 'submitted') return []
  const { acceptedBy } = requestTemplateOf(footprint, template)
  return acceptedBy === 'nobody' ? [] : [{ on: acceptedBy, why: `${name} was answered; the answer is to be checked.` }]
}
