import * as z from 'zod'
import { confidence } from '../footprints/date-rule.ts'

const date = z.iso.date()
const schoolYearName = z.string().regex(/^\d{4}\/\d{2}$/, 'write it as 2023/24')
const day = z.strictObject({ date, name: z.string().min(1) })
const grounds = { source: z.string().min(1), confidence, note: z.string().default('') }

export const bankHolidays = z.strictObject({
  division: z.literal('scotland'),
  firstYear: z.int(),
  lastYear: z.int(),
  sources: z.array(z.strictObject({ years: z.string(), source: z.string(), confidence })),
  days: z.array(day.extend({ substitute: z.boolean(), oneOff: z.boolean() })),
})
export type BankHolidays = z.infer<typeof bankHolidays>

/** Days that the council itself keeps as public holidays, for one area and calendar year. */
export const councilHolidays = z.strictObject({ area: z.string(), year: z.int(), days: z.array(day), ...grounds })
export type CouncilHolidays = z.infer<typeof councilHolidays>

/** A holiday of the schools, first and last weekday off inclusive; null where the source does not say. */
const holiday = z.strictObject({ name: z.string().min(1), firstDayOff: date.nullable(), lastDayOff: date.nullable() })
export type SchoolHoliday = z.infer<typeof holiday>

/** When the schools of one council are shut in one school year, 1 August to 31 July. */
export const schoolYear = z.strictObject({
  area: z.string(),
  schoolYear: schoolYearName,
  holidays: z.array(holiday),
  localHolidays: z.array(day),
  inService: z.array(date),
  /** Days off in a part of the area only; of no account for the week rule. */
  partAreaHolidays: z.array(day.extend({ scope: z.string() })).default([]),
  secondHand: z.boolean().default(false),
  /** False: a fragment, which only a provisional plan may rest on. */
  completeForWeekRule: z.boolean(),
  missing: z.array(z.string()).default([]),
  ...grounds,
})
export type SchoolYear = z.infer<typeof schoolYear>

/** A pattern that stands in, in provisional plans only, for what is not on file. */
export const assumedSchoolYear = z.strictObject({
  source: z.string(),
  confidence,
  holidays: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ name: z.string(), kind: z.literal('weeks'), month: z.int(), monday: z.int(), weeks: z.int() }),
      z.strictObject({ name: z.string(), kind: z.literal('days'), from: z.string(), to: z.string() }),
    ]),
  ),
})
export type AssumedSchoolYear = z.infer<typeof assumedSchoolYear>
