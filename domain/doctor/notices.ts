import { Temporal } from 'temporal-polyfill'
import type { Notice } from '../inspection/notice.ts'
import { mayLeave } from '../notices/sending-window.ts'
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

/** Messages that should have left an hour ago, in working hours. */
export const lateNotices = ({ record, setting, now }: Examined): Found[] => {
  const hourAgo = now.subtract({ hours: 1 })
  if (!mayLeave(setting.calendar, now) || !mayLeave(setting.calendar, hourAgo)) return []
  return record.notices
    .filter(one => one.state === 'due' && Temporal.Instant.compare(one.notBefore, hourAgo) < 0)
    .map(({ slot, notBefore }) => ({
      kind: 'notice-late',
      about: slot,
      says: `The message ${slot} should have left at ${notBefore} and has not.`,
      repair: { do: 'post-again', slot },
      repairSays:
        'Put it before the post again, for the next sweep. If it is here an hour later: docs/runbook.md#notices-are-not-leaving.',
    }))
}
