import type { Inspection } from '../inspection/inspection.ts'
import { factsOf } from '../plan/facts.ts'
import { makePlan } from '../plan/make-plan.ts'
import type { Plan } from '../plan/schema.ts'
import type { Setting } from './setting.ts'

/** The plan of an inspection made anew under the next number, from its pins and what has happened. Errors: CalendarUnknown. */
export const nextPlan = (inspection: Inspection, { footprint, area, calendar }: Setting): Plan =>
  makePlan({
    footprint,
    area,
    calendar,
    letterDate: inspection.letterDate,
    number: inspection.planNumber + 1,
    pins: inspection.pins,
    ...factsOf(inspection),
  })
