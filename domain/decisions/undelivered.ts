import type { Temporal } from 'temporal-polyfill'
import { isOver } from '../inspection/inspection.ts'
import type { DueNotice, Notice } from '../inspection/notice.ts'
import type { Change, InspectionRecord } from '../inspection/record.ts'
import { isUnanswered, type Unanswered } from '../inspection/request.ts'
import { personFor } from '../roles/roles.ts'
import { asksFor, hasArrived, type Message } from './asking.ts'
import { changing, entry } from './change.ts'
import { notify } from './notify.ts'
import { requestTemplateOf, type Setting } from './setting.ts'

/** That somebody cannot be reached: where, why, and which messages did not arrive. */
export interface Unreached {
  readonly person: string
  /** A digest of the address: of each is asked once, and the record holds none. */
  readonly address: string
  readonly why: 'bounced' | 'complained' | 'silent'
  readonly messages: readonly Message[]
}

/**
 * Somebody cannot be reached by e-mail: the coordinator is asked for another address, or the lead if it is the coordinator
 * who cannot be reached; once a person, address and reason. Nobody counts as told by what did not arrive: where time runs from
 * receipt it waits for the proof again. Undefined if all that is so already, or the inspection stands still or is over: then
 * nothing is sent. `ledger`: all notices of the inspection.
 */
export const undelivered = (
  record: InspectionRecord,
  unreached: Unreached,
  ledger: readonly Notice[],
  setting: Setting,
  now: Temporal.Instant,
): Change | undefined => {
  const { inspection } = record
  const { person, why } = unreached
  const about = aboutWhat(unreached)
  if (isOver(inspection) || inspection.status === 'suspended') return undefined
  const asking = addressNeeded(record, unreached, now)
  const isAsked = ledger.some(one => one.slot === asking.slot)
  const requests = why === 'bounced' ? unproven(record, unreached, ledger, setting) : []
  if (isAsked && requests.length === 0) return undefined
  return changing(record, now, {
    requests,
    notices: isAsked ? [] : [asking],
    entries: [
      entry(now, 'message-undelivered', about, { detail: { person, why } }),
      ...(isAsked ? [] : [entry(now, 'address-asked', person, { detail: { of: asking.to } })]),
    ],
  })
}

/** What the first of the messages is about. */
const aboutWhat = ({ messages }: Unreached): string => messages[0]?.about ?? ''

/** What counted as received and came back all the same, unless it was sent again and arrived. */
const unproven = (
  record: InspectionRecord,
  { messages }: Unreached,
  ledger: readonly Notice[],
  { footprint }: Setting,
): Unanswered[] =>
  record.requests
    .filter(isUnanswered)
    .filter(one => one.awaitsReceipt === undefined && messages.some(message => asksFor(message, one)))
    .filter(one => requestTemplateOf(footprint, one.template).fromReceipt === true && !hasArrived(one, ledger))
    .map(one => ({ ...one, awaitsReceipt: true }))

const addressNeeded = ({ inspection }: InspectionRecord, given: Unreached, now: Temporal.Instant): DueNotice => {
  const { person, address, why } = given
  const keepers = (['coordinator', 'inspection-lead', 'service-manager'] as const).map(one =>
    personFor(inspection.people, one),
  )
  const to = keepers.find(one => one !== person) ?? person
  const notice = notify(inspection, now, {
    template: 'address-needed',
    to,
    about: aboutWhat(given),
    occasion: 1,
    alone: true,
  })
  // By person and address, whatever the messages were about that did not arrive.
  return { ...notice, slot: `address#${person}#${address}#${why}#${to}` }
}

/**
 * What did not reach a person is sent again, now that there is another address: what was asked of him or her and is still
 * open, and what was told about the whole inspection; never reminders, which come anew by themselves. Undefined: nothing is.
 */
export const sendAgain = (
  record: InspectionRecord,
  person: string,
  ledger: readonly Notice[],
  now: Temporal.Instant,
): Change | undefined => {
  if (record.inspection.status !== 'running' && record.inspection.status !== 'stuck') return undefined
  const slots = new Set(ledger.map(one => one.slot))
  const waiting = new Set(record.requests.filter(isUnanswered).map(one => one.key))
  const known = new Set(record.requests.map(one => one.key))
  const again = ledger
    .filter(one => one.to === person && one.guarantee === 'at-least-once' && didNotArrive(one))
    .filter(one => (known.has(one.about) ? waiting.has(one.about) : isOfNow(one, record)))
    .map(one => onceMore(one, now))
    .filter(one => !slots.has(one.slot))
    .slice(0, inOneCommit)
  return again.length === 0 ? undefined : changing(record, now, { notices: again })
}

/** A commit holds 100 items. */
const inOneCommit = 50

const didNotArrive = (one: Notice): boolean =>
  one.state === 'bounced' || (one.state === 'suppressed' && (one.why === 'undeliverable' || one.why === 'no-address'))

/** What was said about a stage that is over has nothing to say any more. */
const isOfNow = ({ about }: Notice, { inspection }: InspectionRecord): boolean => about === inspection.stage

const onceMore = (one: Notice, now: Temporal.Instant): DueNotice => {
  const { to, template, about, rung, guarantee, alone, reference } = one
  return {
    state: 'due',
    slot: `${one.slot}#again`,
    notBefore: now.toString(),
    ...{ to, template, about, rung, guarantee, alone, reference },
  }
}
