import * as z from 'zod'
import { confidence } from '../footprints/date-rule.ts'

const date = z.iso.date()

/** Why a date is what it is: where counting began, what was counted, what was skipped, and what it rests on. */
export const explanation = z.strictObject({
  from: z.strictObject({ what: z.string(), date }),
  counted: z.string(),
  programmeWeek: z.int().optional(),
  /** Mondays of the weeks that were not counted; why, is in the plan's skippedWeeks. */
  skips: z.array(date),
  /** Moves off non-working days, minimum times and the like, in order. */
  adjustments: z.array(z.string()),
  pinned: z.strictObject({ reason: z.string(), by: z.string() }).optional(),
  /** Calendars that are not final on which the date rests; empty when all are. */
  provisional: z.array(z.string()),
  assumed: z.boolean(),
  source: z.string(),
  confidence,
})
export type Explanation = z.infer<typeof explanation>

/** Why a request is due on the date that it names. */
export const datedExplanation = explanation.extend({ date })
export type DatedExplanation = z.infer<typeof datedExplanation>

export const plannedDate = z.strictObject({ key: z.string(), name: z.string(), date, why: explanation })
export type PlannedDate = z.infer<typeof plannedDate>

/** All dates of an inspection as known at one time. Dates that need an event to happen first are computed from its planned day. */
export const plan = z.strictObject({
  number: z.int().min(1),
  footprint: z.strictObject({ key: z.string(), version: z.int() }),
  area: z.string(),
  letterDate: date,
  weeks: z.array(z.strictObject({ number: z.int(), monday: date })),
  skippedWeeks: z.array(z.strictObject({ monday: date, why: z.string(), provisional: z.string().optional() })),
  milestones: z.array(plannedDate),
  /** By `stage/step`. */
  opens: z.record(z.string(), plannedDate),
  /** By request template key. */
  due: z.record(z.string(), plannedDate),
  /** Said once for the whole plan, such as council holidays that are not on file. */
  caveats: z.array(z.string()),
})
export type Plan = z.infer<typeof plan>
