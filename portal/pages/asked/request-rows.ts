import { settingOf } from '../../../domain/decisions/setting.ts'
import type { RequestTemplate } from '../../../domain/footprints/schema.ts'
import type { Inspection } from '../../../domain/inspection/inspection.ts'
import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import { isUnanswered, type Request } from '../../../domain/inspection/request.ts'
import type { Viewer } from '../../../domain/rights/access.ts'
import { may } from '../../../domain/rights/rights.ts'
import { roles } from '../../../domain/roles/roles.ts'
import type { PortalPorts } from '../../ports.ts'
import { requestName, rowOf } from '../../reading/requests.ts'

/** A request with what a list says of it. */
export interface Row {
  readonly record: InspectionRecord
  readonly request: Request
  readonly name: string
  readonly acceptedBy: RequestTemplate['acceptedBy']
}

/** The requests of an inspection. Errors: InspectionUnknown. */
export const rowsOf = async (
  { store, calendars }: Pick<PortalPorts, 'store' | 'calendars'>,
  id: string,
): Promise<Row[]> => {
  const record = await store.load(id)
  const setting = settingOf(record.inspection, calendars)
  return record.requests.map(request => {
    const row = rowOf(request, setting)
    return { record, request, name: requestName(row), acceptedBy: row.acceptedBy }
  })
}

/** What happens next, in a line. */
export const nextInWords = (request: Request, acceptedBy: Row['acceptedBy']): string => {
  if ('paused' in request && request.paused !== undefined) return 'Nothing is due until it goes on'
  if (request.state === 'overdue') return 'Next: the answer, or the lead decides'
  if (isUnanswered(request))
    return request.moreTime === undefined ? 'Next: the answer' : 'Next: the lead decides about time'
  if (request.state !== 'submitted' || acceptedBy === 'nobody') return 'Nothing more to do'
  return `Next: check by the ${roles[acceptedBy].title.toLowerCase()}`
}

/** Only the lead decides about time; others of the team are needed where an answer waits. */
export const mayHaveWork = ({ people, counters }: Inspection, me: string): boolean =>
  people['inspection-lead'] === me || (counters.submitted > 0 && Object.values(people).includes(me))

/** Whether an answer waits for this person's check. */
export const isForMeToCheck = ({ record: { inspection }, request, acceptedBy }: Row, viewer: Viewer): boolean =>
  request.state === 'submitted' &&
  request.paused === undefined &&
  acceptedBy !== 'nobody' &&
  inspection.people[acceptedBy] === viewer.personId &&
  may(viewer, 'check-submission', inspection, request)

/** Whether this person has to say how it goes on with a request: more time is asked for, or nobody answered for long. */
export const isForMeToDecide = ({ record: { inspection }, request }: Row, viewer: Viewer): boolean =>
  isUnanswered(request) &&
  request.paused === undefined &&
  (request.state === 'overdue' || request.moreTime !== undefined) &&
  may(viewer, 'decide-more-time', inspection, request)
