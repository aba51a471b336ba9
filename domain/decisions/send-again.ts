import type { Temporal } from 'temporal-polyfill'
import { isOver } from '../inspection/inspection.ts'
import type { DueNotice, Notice } from '../inspection/notice.ts'
import type { Change, InspectionRecord } from '../inspection/record.ts'
import { isUnanswered } from '../inspection/request.ts'
import { changing } from './change.ts'
import { whenAwake } from './when-awake.ts'

/**
 * What did not reach somebody is sent again: what was asked and is still open, and what was told about the whole inspection;
 * never reminders, which come anew by themselves. Suspended, it leaves when the inspection goes on. Undefined: nothing is.
 * `ledger`: all notices of the inspection; `which` of them.
 */
export const sendAgain = (
  record: InspectionRecord,
  ledger: readonly Notice[],
  which: (one: Notice) => boolean,
  now: Temporal.Instant,
): Change | undefined => {
  const { inspection } = record
  if (isOver(inspection)) return undefined
  const slots = new Set(ledger.map(one => one.slot))
  const waiting = new Set(record.requests.filter(isUnanswered).map(one => one.key))
  const known = new Set(record.requests.map(one => one.key))
  const again = ledger
    .filter(one => one.guarantee === 'at-least-once' && which(one))
    .filter(one => (known.has(one.about) ? waiting.has(one.about) : isOfNow(one, record)))
    .map(one => onceMore(one, now))
    .filter(one => !slots.has(one.slot))
    .slice(0, inOneCommit)
  return again.length === 0 ? undefined : changing(record, now, { notices: whenAwake(inspection, again, now) })
}

/** What came back from a person, or was not sent because there was no address to send it to. */
export const didNotReach =
  (person: string) =>
  (one: Notice): boolean =>
    one.to === person &&
    (one.state === 'bounced' ||
      (one.state === 'suppressed' && (one.why === 'undeliverable' || one.why === 'no-address')))

/** What partners were not sent because everything went to the team only. */
export const wasKeptBackInTrial = (one: Notice): boolean => one.state === 'suppressed' && one.why === 'trial'

/** A commit holds 100 items. */
const inOneCommit = 50

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
