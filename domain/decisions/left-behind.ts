import type { InspectionRecord } from '../inspection/record.ts'
import { isUnanswered, type Request, type Unanswered } from '../inspection/request.ts'
import { personFor, type Role, roleNames } from '../roles/roles.ts'
import { requestTemplateOf, type Setting } from './setting.ts'

/** What somebody leaves behind in an inspection: the roles held, and the requests that wait for an answer. */
export interface LeftBehind {
  readonly roles: readonly Role[]
  readonly requests: readonly Unanswered[]
}

/** Everything of an inspection that is with a person: what has to go to somebody else when he or she leaves. */
export const leftBehind = ({ inspection, requests }: InspectionRecord, person: string): LeftBehind => ({
  roles: roleNames.filter(one => inspection.people[one] === person),
  requests: requests.filter(isUnanswered).filter(one => one.person === person),
})

/** A request about which somebody has to decide: an answer to be checked, more time that is asked for, a silence. */
export interface DecisionLeft {
  readonly request: Request
  readonly what: 'check' | 'more-time' | 'silence'
}

/** What waits for a person's decision. It goes with the role for which it waits. */
export const decisionsLeft = (
  { inspection, requests }: InspectionRecord,
  person: string,
  { footprint }: Pick<Setting, 'footprint'>,
): DecisionLeft[] =>
  requests.flatMap((request): DecisionLeft[] => {
    const { acceptedBy } = requestTemplateOf(footprint, request.template)
    const isLead = inspection.people['inspection-lead'] === person
    if (request.state === 'submitted')
      return acceptedBy !== 'nobody' && personFor(inspection.people, acceptedBy) === person
        ? [{ request, what: 'check' }]
        : []
    if (!isLead || !isUnanswered(request)) return []
    if (request.moreTime !== undefined) return [{ request, what: 'more-time' }]
    return request.state === 'overdue' ? [{ request, what: 'silence' }] : []
  })
