import { Temporal } from 'temporal-polyfill'
import { type DecisionLeft, decisionsLeft, leftBehind } from '../decisions/left-behind.ts'
import { requestTemplateOf } from '../decisions/setting.ts'
import { requestsOf } from '../footprints/requests-of.ts'
import type { Footprint, RequestTemplate } from '../footprints/schema.ts'
import type { Inspection } from '../inspection/inspection.ts'
import type { Notice } from '../inspection/notice.ts'
import type { InspectionRecord } from '../inspection/record.ts'
import { isUnanswered, type Request } from '../inspection/request.ts'
import { dayName } from '../plan/day-name.ts'
import type { Plan } from '../plan/schema.ts'
import { roles } from '../roles/roles.ts'
import { londonDate } from '../time/london.ts'

/** What a message is about, in words that a message may carry: no person's name, no evidence, no reason (domain.md C-14). */
export interface Matter {
  readonly area: string
  /** The request's name, or the stage's. */
  readonly what: string
  /** `Wednesday 6 December 2023`; undefined when it is not about a request. */
  readonly due: string | undefined
  /** The role that was asked, as a title. */
  readonly asked: string | undefined
  readonly holds: readonly string[]
  /** The open requests of whoever the message is to, the soonest due first: what, and by when. */
  readonly own: readonly string[]
  /** Whether whoever was asked may never have got it: messages came back, or nothing was heard of them. */
  readonly mayBeUntold: boolean
  /** The roles, as titles, that the reader holds. */
  readonly held: readonly string[]
  /** What waits for the reader's decision. */
  readonly toDecide: readonly string[]
  readonly plan: Plan
  readonly inspection: Inspection
  /** A page behind the sign-in; a link never changes anything. */
  readonly link: string
  readonly reference: string
}

/** Everything that a notice may say about its matter. */
export const matterOf = (
  notice: Pick<Notice, 'to' | 'about' | 'reference'>,
  record: InspectionRecord,
  footprint: Footprint,
  portalUrl: string,
): Matter => {
  const { inspection, plan, requests } = record
  const request = requests.find(one => one.key === notice.about)
  const row = request && requestsOf(footprint).find(one => one.key === request.template)
  const page = `${portalUrl}/inspections/${inspection.id}`
  return {
    area: inspection.areaName,
    what: row === undefined ? stageName(footprint, notice.about) : nameOf(row),
    due: request && dueInWords(request),
    asked: request && roles[request.role].title,
    holds: row?.holds ?? [],
    own: ownOf(notice.to, requests, footprint),
    mayBeUntold:
      request !== undefined && isUnanswered(request) && (request.awaitsReceipt ?? request.unreached) === true,
    held: leftBehind(record, notice.to).roles.map(one => roles[one].title),
    toDecide: decisionsLeft(record, notice.to, { footprint }).map(
      one => `${nameOf(requestTemplateOf(footprint, one.request.template))}: ${decisionWords[one.what]}`,
    ),
    plan,
    inspection,
    link: request === undefined ? page : `${page}/requests/${request.key}`,
    reference: notice.reference,
  }
}

const ownOf = (person: string, requests: readonly Request[], footprint: Footprint): string[] => {
  const rows = requestsOf(footprint)
  return requests
    .filter(isUnanswered)
    .filter(one => one.person === person && one.paused === undefined)
    .toSorted((one, other) => (one.due < other.due ? -1 : 1))
    .map(one => {
      const row = rows.find(({ key }) => key === one.template)
      return `${row === undefined ? one.key : nameOf(row)}: ${dueInWords(one)} at 17:00`
    })
}

/** Requests of the guide are known by number; those without one have only a name. */
const nameOf = ({ key, name }: Pick<RequestTemplate, 'key' | 'name'>): string =>
  /^R\d/.test(key) ? `${key} ${name}` : name

const decisionWords: Record<DecisionLeft['what'], string> = {
  check: 'an answer has come and is to be accepted or returned',
  'more-time': 'more time is asked for',
  silence: 'no answer has come; say how it goes on',
}

const dueInWords = ({ due }: Request): string => dayName(londonDate(Temporal.Instant.from(due)))

const stageName = (footprint: Footprint, key: string): string =>
  footprint.stages.find(one => one.key === key)?.name ?? key
