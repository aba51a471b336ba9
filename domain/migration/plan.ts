import type { Temporal } from 'temporal-polyfill'
import type { Setting } from '../decisions/setting.ts'
import type { InspectionRecord } from '../inspection/record.ts'
import { factsOf } from '../plan/facts.ts'
import { planAnew } from '../plan/moves/plan-anew.ts'
import { type StandingDate, standingAtFirst } from '../plan/moves/standing-dates.ts'
import type { Plan } from '../plan/schema.ts'
import { londonDate } from '../time/london.ts'

/**
 * The next plan of an inspection under the footprint of the setting. What both footprints have and is over stays where it was;
 * on the way there also what is late, and a day that somebody gave an open request. Errors: CalendarUnknown.
 */
export const planUnder = (
  record: InspectionRecord,
  setting: Setting,
  way: 'there' | 'back',
  now: Temporal.Instant,
): Plan => {
  const { plan, inspection } = record
  const staying = standingAtFirst(record, setting.footprint, londonDate(now)).filter(
    one => one.state === 'over' || (way === 'there' && (one.state === 'overdue' || isDecided(one, plan))),
  )
  const given = { ...setting, plan, facts: factsOf(inspection) }
  return planAnew(given, inspection.pins, new Set(staying.map(one => one.key)))
}

const isDecided = ({ kind, key, date }: StandingDate, { due }: Plan): boolean =>
  kind === 'due' && date !== due[key]?.date
