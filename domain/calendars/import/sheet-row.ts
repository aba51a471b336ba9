import * as z from 'zod'
import { confidence } from '../../footprints/date-rule.ts'

const empty = z.literal('').transform(() => undefined)
const date = z.iso.date({ error: 'is not a date: write it as 2026-10-12' })

/** The columns of a sheet, in their order. */
export const columns = [
  'area',
  'school_year',
  'kind',
  'name',
  'first_day_off',
  'last_day_off',
  'source',
  'confidence',
] as const

/**
 * A line of a sheet. `holiday` has a first and a last day off; of the other kinds each line is one day. A council's own public
 * holiday belongs to its calendar year and leaves `school_year` empty.
 */
export const sheetRow = z.strictObject({
  area: z.string().min(1, 'is empty: name a council area'),
  school_year: z.union([empty, z.string().regex(/^\d{4}\/\d{2}$/, 'is not a school year: write it as 2026/27')]),
  kind: z.enum(['holiday', 'local-holiday', 'in-service', 'council-holiday'], {
    error: 'is not a kind: choose holiday, local-holiday, in-service or council-holiday',
  }),
  name: z.string().min(1, 'is empty: give the holiday a name'),
  first_day_off: date,
  last_day_off: z.union([empty, date]),
  source: z.string().min(1, 'is empty: say where the dates are published'),
  confidence: z.union([z.literal('').transform(() => 'H' as const), confidence], {
    error: 'is not a confidence: H, M, L or U',
  }),
})
export type SheetRow = z.output<typeof sheetRow>
