import { requestTemplateOf, type Setting } from '../../../domain/decisions/setting.ts'
import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import {
  isUnanswered,
  isWaiting,
  type Request,
  type Unanswered,
  type Waiting,
} from '../../../domain/inspection/request.ts'
import { personFor } from '../../../domain/roles/roles.ts'

type Submitted = Extract<Request, { state: 'submitted' }>

/** Something that waits for one person. Its key is the same however often it is looked at, until the matter changes. */
export type Task =
  | { readonly kind: 'answer'; readonly key: string; readonly request: Unanswered }
  | { readonly kind: 'check'; readonly key: string; readonly request: Submitted }
  | { readonly kind: 'decide'; readonly key: string; readonly request: Waiting }

/** What a person finds waiting: own requests, answers to check, and silences to decide about. */
export const whatWaits = (record: InspectionRecord, person: string, setting: Setting): Task[] =>
  record.requests
    .filter(isWaiting)
    // Suspended, nothing is asked.
    .filter(one => one.paused === undefined)
    .flatMap(request => [
      ...toAnswer(request, person),
      ...toCheck(record, request, person, setting),
      ...toDecide(record, request, person),
    ])

const toAnswer = (request: Waiting, person: string): Task[] =>
  isUnanswered(request) && request.person === person
    ? [{ kind: 'answer', key: `${request.key}#${request.generation}#answer`, request }]
    : []

const toCheck = (
  { inspection }: InspectionRecord,
  request: Waiting,
  person: string,
  { footprint }: Setting,
): Task[] => {
  if (request.state !== 'submitted') return []
  const { acceptedBy } = requestTemplateOf(footprint, request.template)
  if (acceptedBy === 'nobody' || personFor(inspection.people, acceptedBy) !== person) return []
  return [{ kind: 'check', key: `${request.key}#${request.generation}#check`, request }]
}

/** The lead decides when asked, and not by guessing from a date. */
const toDecide = ({ inspection, notices }: InspectionRecord, request: Waiting, person: string): Task[] => {
  if (inspection.people['inspection-lead'] !== person) return []
  const asked = notices.filter(
    one => one.template === 'decision-asked' && one.about === request.key && one.to === person && wasSent(one.state),
  )
  const key = `${request.key}#${request.generation}#decide#${asked.length}`
  return asked.length === 0 ? [] : [{ kind: 'decide', key, request }]
}

const wasSent = (state: string): boolean => state === 'accepted' || state === 'delivered'
