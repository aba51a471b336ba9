import type { Temporal } from 'temporal-polyfill'
import { dayAfter, daysLeft } from '../decisions/paused-request.ts'
import type { Setting } from '../decisions/setting.ts'
import type { Inspection } from '../inspection/inspection.ts'

type MigratedFrom = NonNullable<Inspection['migratedFrom']>

/** The days before a migration, as what is left until them: suspended, no day stays a day. */
export const standingStill = (
  { due, ...from }: MigratedFrom,
  { calendar }: Setting,
  now: Temporal.Instant,
): MigratedFrom => ({ ...from, due, left: mapped(due, date => daysLeft(calendar, date, now)) })

/** The days before a migration, with as much left until them as when the inspection was suspended. */
export const goingOn = (
  { left, ...from }: MigratedFrom,
  { calendar }: Setting,
  now: Temporal.Instant,
): MigratedFrom => ({ ...from, due: { ...from.due, ...mapped(left ?? {}, days => dayAfter(calendar, days, now)) } })

const mapped = <Before, After>(
  record: Readonly<Record<string, Before>>,
  to: (one: Before) => After,
): Record<string, After> => Object.fromEntries(Object.entries(record).map(([key, one]) => [key, to(one)]))
