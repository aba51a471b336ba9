import type { Inspection } from '../inspection/inspection.ts'
import type { InspectionRecord } from '../inspection/record.ts'
import { factsOf } from '../plan/facts.ts'
import { planAnew } from '../plan/moves/plan-anew.ts'
import { type Happened, restingOn } from '../plan/resting-on.ts'
import type { Plan } from '../plan/schema.ts'
import type { Setting } from './setting.ts'

/**
 * The next plan once something has happened, as the inspection says. Only dates that are counted from it become others: calendars
 * that changed meanwhile are followed when somebody says so (docs/decisions/0018). Errors: CalendarUnknown.
 */
export const planWithFact = (
  { plan }: Pick<InspectionRecord, 'plan'>,
  inspection: Inspection,
  what: Happened,
  setting: Setting,
): Plan => {
  const facts = factsOf(inspection)
  const resting = restingOn(setting.footprint, what, facts)
  const all = [...Object.keys(plan.opens), ...Object.keys(plan.due), ...plan.milestones.map(one => one.key)]
  const made = planAnew({ ...setting, plan, facts }, inspection.pins, new Set(all.filter(key => !resting.has(key))))
  const caveats = [...new Set([...plan.caveats, ...made.caveats])]
  return { ...made, weeks: plan.weeks, skippedWeeks: plan.skippedWeeks, caveats }
}
