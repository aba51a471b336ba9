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
import { whenAwake } from './when-awake.ts'

/** That somebody cannot be reached: where, why, and which messages did not arrive. */
export interface Unreached {
  readonly person: string
  /** A digest of the address: of each is asked once a day, and the record holds none. */
  readonly address: string
  readonly why: 'bounced' | 'complained' | 'no-address' | 'silent'
  /** The day on which that was told, as an ISO date; silence has none. */
  readonly on?: string
  readonly messages: readonly Message[]
}

/**
 * Somebody cannot be reached by e-mail: the coordinator is asked for another address, or the lead if it is the coordinator
 * who cannot be reached; once a person, address, reason and day. Suspended, the question leaves when the inspection goes on.
 * Nobody counts as told by what did not arrive: where time runs from receipt it waits for the proof again, and of everything
 * else nobody is called late. Undefined if all that is so already, or the inspection is over. `ledger`: all notices of the
 * inspection.
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
  if (isOver(inspection)) return undefined
  const asking = addressNeeded(record, unreached, now)
  const isAsked = ledger.some(one => one.slot === asking.slot)
  const requests = why === 'silent' ? [] : untold(record, unreached, ledger, setting)
  if (isAsked && requests.length === 0) return undefined
  return changing(record, now, {
    requests,
    notices: isAsked ? [] : whenAwake(inspection, [asking], now),
    entries: [
      entry(now, 'message-undelivered', aboutWhat(unreached), { detail: { person, why } }),
      ...(isAsked ? [] : [entry(now, 'address-asked', person, { detail: { of: asking.to } })]),
    ],
  })
}

/** What the first of the messages is about. */
const aboutWhat = ({ messages }: Unreached): string => messages[0]?.about ?? ''

/** Of what nobody counts as told any more, unless it was sent again and arrived. */
const untold = (
  record: InspectionRecord,
  { messages }: Unreached,
  ledger: readonly Notice[],
  { footprint }: Setting,
): Unanswered[] =>
  record.requests
    .filter(isUnanswered)
    .filter(one => (one.awaitsReceipt ?? one.unreached) === undefined)
    .filter(one => messages.some(message => asksFor(message, one)) && !hasArrived(one, ledger))
    .map(one => ({
      ...one,
      ...(requestTemplateOf(footprint, one.template).fromReceipt ? { awaitsReceipt: true } : { unreached: true }),
    }))

const addressNeeded = ({ inspection }: InspectionRecord, given: Unreached, now: Temporal.Instant): DueNotice => {
  const { person, address, why, on } = given
  const keepers = (['coordinator', 'inspection-lead', 'service-manager'] as const).map(one =>
    personFor(inspection.people, one),
  )
  const to = keepers.find(one => one !== person) ?? person
  const about = aboutWhat(given)
  const notice = notify(inspection, now, { template: 'address-needed', to, about, occasion: 1, alone: true })
  // By person, address and day, whatever the messages were about that did not arrive.
  return { ...notice, slot: ['address', person, address, why, ...(on === undefined ? [] : [on]), to].join('#') }
}
