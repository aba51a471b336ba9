import * as z from 'zod'
import { confidence } from '../../footprints/date-rule.ts'

const text = z.string().min(1)
const date = z.iso.date({ error: 'is not a date' })
const none = z.literal('')

/**
 * A line of a sheet. `holiday` has a first and a last day off; of the other kinds each line is one day. A council's own public
 * holiday belongs to its calendar year and leaves `school_year` empty.
 */
export const sheetRow = z.strictObject({
  area: text,
  school_year: z.union([none, z.string().regex(/^\d{4}\/\d{2}$/)], { error: 'is not a school year' }),
  kind: z.enum(['holiday', 'local-holiday', 'in-service', 'council-holiday'], { error: 'is not a kind of day off' }),
  name: z.string(),
  first_day_off: date,
  last_day_off: z.union([none, date], { error: 'is not a date' }),
  source: text,
  confidence: z.enum(confidence.options, { error: 'is not a confidence' }),
})
export type SheetRow = z.infer<typeof sheetRow>
export type Column = keyof SheetRow

/** The columns, each with what it takes. */
export const columns: Readonly<Record<Column, string>> = {
  area: 'Give the name or code of a council area.',
  school_year: 'Write it as 2026/27.',
  kind: 'Choose holiday, local-holiday, in-service or council-holiday.',
  name: 'Give the holiday a name.',
  first_day_off: 'Write it as 2026-10-12.',
  last_day_off: 'Write it as 2026-10-12; for a single day, the first day off again.',
  source: 'Say where the dates are published.',
  confidence:
    'Choose H (stated by the source), M (put together from several), L (our assumption) or U (not confirmed).',
}

/** The names of the columns, in the order in which we write them. */
export const columnNames = Object.keys(columns)
