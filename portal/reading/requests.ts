import { Temporal } from 'temporal-polyfill'
import { requestTemplateOf, type Setting } from '../../domain/decisions/setting.ts'
import type { RequestTemplate } from '../../domain/footprints/schema.ts'
import type { Inspection } from '../../domain/inspection/inspection.ts'
import { isUnanswered, isWaiting, type Request } from '../../domain/inspection/request.ts'
import { personFor, roles } from '../../domain/roles/roles.ts'
import { inSentence } from '../design/words.ts'

/** What a request is called: requests of the guide are known by number. */
export const requestName = ({ key, name }: Pick<RequestTemplate, 'key' | 'name'>): string =>
  /^R\d/.test(key) ? `${key} ${name}` : name

/** The footprint's row of a request of an inspection. */
export const rowOf = (request: Request, { footprint }: Setting): RequestTemplate =>
  requestTemplateOf(footprint, request.template)

/** As whom somebody was asked: as the holder of a role, or for the one who holds it. */
export const asWhom = ({ person, role }: Request, { people }: Inspection): string => {
  const { title } = roles[role]
  return personFor(people, role) === person ? title : `for the ${inSentence(title)}`
}

/** Whether the answer should have been there. */
export const isOverdue = (request: Request, now: Temporal.Instant): boolean =>
  isUnanswered(request) && request.paused === undefined && Temporal.Instant.compare(request.due, now) < 0

/** What waits, nearest due first; then what is settled, the latest first. */
export const byDue = (one: Request, other: Request): number =>
  Number(isWaiting(other)) - Number(isWaiting(one)) || one.due.localeCompare(other.due)

type State = Request['state']

/** How a state is said, and in which colour. */
export const stateWords: Record<
  State,
  { readonly text: string; readonly tone: 'blue' | 'red' | 'orange' | 'purple' | 'green' | 'grey' }
> = {
  open: { text: 'Waiting for an answer', tone: 'blue' },
  overdue: { text: 'Overdue, lead asked to decide', tone: 'red' },
  returned: { text: 'Returned for correction', tone: 'orange' },
  submitted: { text: 'Answered, to be checked', tone: 'purple' },
  accepted: { text: 'Accepted', tone: 'green' },
  waived: { text: 'Not needed any more', tone: 'grey' },
  silent: { text: 'No answer', tone: 'grey' },
  withdrawn: { text: 'Not asked any more', tone: 'grey' },
}
