import type { Temporal } from 'temporal-polyfill'
import type { DueNotice, Notice } from '../inspection/notice.ts'
import type { Change, InspectionRecord } from '../inspection/record.ts'
import type { Unanswered } from '../inspection/request.ts'
import type { TemplateName } from '../notices/template-names.ts'
import { passedOn } from './hand-over.ts'
import { isReminder, notify } from './notify.ts'

interface TakingOver {
  /** Who had it; undefined where nobody held the role. */
  readonly from: string | undefined
  readonly to: string
  readonly requests: readonly Unanswered[]
  /** Whether roles go over as well, and with them what waits for a decision. */
  readonly withRoles: boolean
  /** Whether the one before has no part in the inspection any more. */
  readonly isGone: boolean
}

/**
 * Requests and roles with somebody else, who is told in one message: what the roles are and what waits for a decision, each
 * request, and what was about to be sent to the one before. Who is gone gets nothing more. Suspended, nothing is sent: everybody is
 * told when the inspection goes on.
 */
export const takenOver = (
  record: InspectionRecord,
  taking: TakingOver,
  now: Temporal.Instant,
): Pick<Change, 'requests' | 'notices' | 'retired'> => {
  const { from, to, requests, withRoles, isGone } = taking
  const { inspection } = record
  const passed = passedOn(record, requests, to, now)
  const unsent = isGone && from !== undefined ? unsentTo(record, from) : []
  const retired = isGone ? unsent.map(({ slot }) => ({ slot, why: 'handed over' })) : passed.retired
  if (inspection.status === 'suspended') return { ...passed, retired }
  const work = { template: 'work-handed-over', to, about: inspection.stage, occasion: inspection.audit.events } as const
  const notices = [
    ...(withRoles ? [notify(inspection, now, work)] : []),
    ...passed.notices.map(one => ({ ...one, alone: false })),
    ...forwarded(record, unsent, taking),
  ]
  return { ...passed, notices, retired }
}

/** What is for nobody else: the letter with its five addressees, and the thanks for what somebody has sent in. */
const personal = new Set<TemplateName>(['notification-letter', 'receipt'])

/** What waits for a decision is named to whoever takes the role over. */
const named = new Set<TemplateName>(['submission-received', 'more-time-asked', 'decision-asked'])

type Unsent = Extract<Notice, { state: 'due' | 'held' }>

/** Messages to a person that have not left, also those that a suspension holds back; reminders last. */
const unsentTo = ({ notices }: InspectionRecord, person: string): Unsent[] =>
  notices
    .filter(one => one.state === 'due' || one.state === 'held')
    .filter(one => one.to === person && !personal.has(one.template))
    .sort((one, other) => Number(isReminder(one)) - Number(isReminder(other)))

/** The same messages to another person: no reminders, nothing of which he or she is told anew, and none that is on its way already. */
const forwarded = (
  { notices }: InspectionRecord,
  unsent: readonly Unsent[],
  { to, requests, withRoles }: TakingOver,
): DueNotice[] => {
  const anew = new Set(requests.map(one => one.key))
  const coming = notices.filter(one => one.to === to && one.state === 'due')
  const comes = (one: Notice): boolean =>
    coming.some(other => other.template === one.template && other.about === one.about && other.rung === one.rung)
  return unsent
    .filter(one => one.state === 'due')
    .filter(one => !isReminder(one) && !anew.has(one.about) && !comes(one))
    .filter(one => !(withRoles && named.has(one.template)))
    .map(one => ({ ...one, to, alone: false, slot: `${one.slot}#${to}` }))
}
