import { Temporal } from 'temporal-polyfill'
import type { Notice } from '../inspection/notice.ts'
import { hasHadSendingTime } from '../notices/sending-window.ts'
import { type Examined, isLongAgo } from './examined.ts'
import type { Found } from './finding.ts'

/** Messages that were claimed, and nobody said what became of them. */
export const unsettledNotices = ({ record, now }: Examined): Found[] =>
  record.notices
    .filter(one => one.state === 'claimed')
    .filter(one => isLongAgo(one.claimedAt, now))
    .map(one => unsettled(one))

const unsettled = ({ slot, claimedAt, guarantee, notBefore }: Extract<Notice, { state: 'claimed' }>): Found => {
  const found = { kind: 'notice-unsettled', about: slot } as const
  const since = `was about to be sent at ${claimedAt}, and whether it was is not known`
  return guarantee === 'at-least-once'
    ? {
        ...found,
        says: `The message ${slot} ${since}. It must arrive.`,
        repair: { do: 'send-again', slot, notBefore },
        repairSays: 'Send it again, under the same reference.',
      }
    : {
        ...found,
        says: `The reminder ${slot} ${since}. It must not arrive twice.`,
        repair: { do: 'settle', slot },
        repairSays: 'Note that it may have left, and leave it at that.',
      }
}

const sendingHours = { hours: 1 }

/** Messages that had an hour of sending time, at whatever hour they are looked at, while mail was switched on. */
export const lateNotices = ({ record, setting, mail, now }: Examined): Found[] => {
  if (mail?.mode === 'none') return []
  const switchedAt = mail?.at
  return record.notices
    .filter(one => one.state === 'due')
    .filter(({ notBefore }) => {
      const since =
        switchedAt !== undefined && Temporal.Instant.compare(switchedAt, notBefore) > 0 ? switchedAt : notBefore
      return hasHadSendingTime(setting.calendar, { from: Temporal.Instant.from(since), until: now }, sendingHours)
    })
    .map(({ slot, notBefore }) => ({
      kind: 'notice-late',
      about: slot,
      says: `The message ${slot} should have left at ${notBefore} and has not.`,
      repair: { do: 'post-again', slot },
      repairSays:
        'Put it before the post again, for the next sweep. If it is here an hour later: docs/runbook.md#notices-are-not-leaving.',
    }))
}
