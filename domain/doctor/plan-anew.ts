import type { Temporal } from 'temporal-polyfill'
import { nextPlan } from '../decisions/next-plan.ts'
import type { Setting } from '../decisions/setting.ts'
import { underNewPlan } from '../decisions/under-new-plan.ts'
import type { Inspection, Running } from '../inspection/inspection.ts'
import type { Change, InspectionRecord } from '../inspection/record.ts'
import { standingDates } from '../plan/moves/standing-dates.ts'
import { londonDate } from '../time/london.ts'

/** The inspection without the pins of what is to come on days that are past. */
export const stillToCome = <One extends Inspection>(
  record: InspectionRecord & { readonly inspection: One },
  { footprint }: Setting,
  today: Temporal.PlainDate,
): One => {
  const { inspection } = record
  const passed = new Set(
    standingDates(record, footprint, today)
      .filter(one => one.state === 'to-come' && one.date < today.toString())
      .map(one => one.key),
  )
  const pins = Object.fromEntries(Object.entries(inspection.pins).filter(([key]) => !passed.has(key)))
  return { ...inspection, pins }
}

/** A running inspection planned anew by the rules of its footprint; everybody concerned is told. Errors: CalendarUnknown. */
export const plannedAnew = (
  record: InspectionRecord & { readonly inspection: Running },
  entries: Change['entries'],
  setting: Setting,
  now: Temporal.Instant,
): Change => {
  const inspection = stillToCome(record, setting, londonDate(now))
  const plan = nextPlan(inspection, setting)
  return underNewPlan(record, { inspection, plan, entries, tell: 'dates-changed', why: 'planned anew' }, setting, now)
}
