import type { Temporal } from 'temporal-polyfill'
import { Failure } from '../failure.ts'
import type { RequestTemplate } from '../footprints/schema.ts'
import type { Change, InspectionRecord } from '../inspection/record.ts'
import { baseOf, type Request, type Submission } from '../inspection/request.ts'
import { roles } from '../roles/roles.ts'
import { accepting } from './accept.ts'
import { changing, entry } from './change.ts'
import { findUnanswered } from './find-request.ts'
import { notify, notifyRoles, retire } from './notify.ts'
import { requestTemplateOf, type Setting } from './setting.ts'

/** An answer to a request. Its content is kept elsewhere; `reference` points to it. */
export interface Submit {
  readonly request: string
  readonly by: string
  readonly reference: string
  /** The decision, where the request asks for one. */
  readonly outcome?: string | undefined
  /** The person named, by id in the directory, where the request asks for a name. */
  readonly names?: string | undefined
  /** What the panel decided about a progress review (domain.md D-17). */
  readonly progressReviewInMonths?: number | undefined
}

/**
 * Takes an answer in: reminders stop at once; where nobody has to check it, it is accepted as it arrives.
 * Errors: RequestUnknown, CommandRefused (answered already, or closed), InputInvalid (a decision or a name is missing).
 */
export const submit = (record: InspectionRecord, command: Submit, setting: Setting, now: Temporal.Instant): Change => {
  const request = findUnanswered(record, command.request)
  const template = requestTemplateOf(setting.footprint, request.template)
  checkOutcome(template, command.outcome)
  checkName(template, command.names)
  const { request: about, by, reference, outcome, names, progressReviewInMonths } = command
  const submission: Submission = { reference, by, at: now.toString(), outcome, names, progressReviewInMonths }
  const submitted: Request = {
    ...baseOf(request),
    state: 'submitted',
    submission,
    rungs: [],
    longStop: request.longStop,
  }
  const { inspection } = record
  const occasion = request.generation
  const arrived = entry(now, 'request-submitted', about, { by: command.by, detail: { reference: command.reference } })
  const thanks = roles[request.role].side === 'partnership'
  const receipts = thanks ? [notify(inspection, now, { template: 'receipt', to: command.by, about, occasion })] : []
  const taken = { entries: [arrived], notices: receipts, retired: retire(record, about, 'answered') }
  if (template.acceptedBy === 'nobody') return accepting(record, submitted, 'system', setting, now, taken)
  const told = notifyRoles(inspection, now, [template.acceptedBy], { template: 'submission-received', about, occasion })
  return changing(record, now, { ...taken, requests: [submitted], notices: [...receipts, ...told] })
}

const checkOutcome = ({ key, outcomes }: RequestTemplate, outcome: string | undefined): void => {
  const [first] = outcomes
  if (first === undefined && outcome === undefined) return
  if (outcome !== undefined && outcomes.includes(outcome)) return
  const given = outcome === undefined ? 'is missing' : `is ${outcome}, which ${key} does not know`
  const choices =
    first === undefined ? 'This request takes no decision: leave it out.' : `Choose one of: ${outcomes.join(', ')}.`
  throw new Failure('InputInvalid', `outcome: it ${given}. ${choices}`)
}

const checkName = ({ key, names }: RequestTemplate, named: string | undefined): void => {
  if (names !== undefined && named === undefined)
    throw new Failure(
      'InputInvalid',
      `names: ${key} asks for the ${names}; give the id of the person in the directory.`,
    )
}
