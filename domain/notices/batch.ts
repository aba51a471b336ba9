import type { Temporal } from 'temporal-polyfill'
import type { AreaCalendar } from '../calendars/resolve.ts'
import type { DueNotice, Notice } from '../inspection/notice.ts'
import { mayLeave, nextWindow } from './sending-window.ts'

/** A notice that wants to leave, with the inspection that it belongs to and the calendar of that inspection's area. */
export interface Leaving {
  readonly inspectionId: string
  readonly notice: DueNotice | Extract<Notice, { state: 'claimed' }>
  readonly calendar: AreaCalendar
}

/** One e-mail: by itself, or several notices in one; `digest` when it carries reminders, of which a person gets one a day. */
export interface Mailing {
  readonly to: string
  readonly digest: boolean
  readonly notices: readonly Leaving[]
}

export interface Batched {
  readonly mailings: readonly Mailing[]
  readonly postponed: readonly { readonly leaving: Leaving; readonly until: string }[]
}

/** A mailing is settled in one transaction of at most 100 items, of which one marks the day's digest. */
const noticesInOneMailing = 90

/**
 * What leaves now and what waits. Outside working hours and working days everything waits. What must go alone goes alone;
 * the rest of a person's notices leave in one message; reminders only in one message a day (domain.md 7.2).
 */
export const batch = (leaving: readonly Leaving[], hadDigest: ReadonlySet<string>, now: Temporal.Instant): Batched => {
  const awake = leaving.filter(one => mayLeave(one.calendar, now))
  const asleep = leaving.filter(one => !mayLeave(one.calendar, now))
  const people = [...new Set(awake.map(one => one.notice.to))]
  const sorted = people.map(person => forPerson(person, awake, hadDigest))
  return {
    mailings: sorted.flatMap(one => one.mailings),
    postponed: [...asleep, ...sorted.flatMap(one => one.waiting)].map(one => ({
      leaving: one,
      until: nextWindow(one.calendar, now).toString(),
    })),
  }
}

/** Whether it may leave in the day's one digest only. */
export const isReminder = ({ notice }: Leaving): boolean => notice.guarantee === 'at-most-once'

/** What was claimed before and never settled is claimed anew by itself: its fellows may have left. */
const goesAlone = ({ notice }: Leaving): boolean => notice.alone || notice.state === 'claimed'

const forPerson = (
  to: string,
  leaving: readonly Leaving[],
  hadDigest: ReadonlySet<string>,
): { mailings: Mailing[]; waiting: Leaving[] } => {
  const own = leaving.filter(one => one.notice.to === to)
  const alone = own.filter(goesAlone).map(one => ({ to, digest: false, notices: [one] }))
  const others = own.filter(one => !goesAlone(one))
  const together = others.filter(one => !(isReminder(one) && hadDigest.has(to)))
  const waiting = others.filter(one => isReminder(one) && hadDigest.has(to))
  const first = together.slice(0, noticesInOneMailing)
  if (first.length === 0) return { mailings: alone, waiting }
  const mailing = { to, digest: first.some(isReminder), notices: first }
  return { mailings: [...alone, mailing], waiting: [...waiting, ...together.slice(noticesInOneMailing)] }
}
