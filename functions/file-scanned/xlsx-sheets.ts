import { zipSync } from 'fflate'
import readXlsx from 'read-excel-file/universal'
import * as z from 'zod'
import type { Sheet } from '../../domain/identifiers/sheet.ts'
import type { Parts } from './archive.ts'
import { unusable } from './unusable.ts'

// Days, not instants: spreadsheets know no zone, and the reader gives midnight in UTC.
const cell = z.union([
  z.string(),
  z.null().transform(() => ''),
  z.number().transform(String),
  z.boolean().transform(value => (value ? 'TRUE' : 'FALSE')),
  z.date().transform(value => value.toISOString().slice(0, 10)),
])
// A sheet that is only a chart has no cells.
const workbook = z.array(z.object({ sheet: z.string(), data: z.array(z.array(cell)).default([]) }))

/** The sheets of a workbook, hidden ones included; of a formula its last result. Errors: InputInvalid. */
export const xlsxSheets = async (parts: Parts): Promise<Sheet[]> => {
  const read: unknown = await readParts(parts)
  const result = workbook.safeParse(read)
  if (!result.success) throw broken(result.error)
  return result.data.map(({ sheet, data }) => ({ name: sheet, rows: data }))
}

/**
 * The reader unpacks by itself and without a limit, so it is given the parts that were measured, packed anew without
 * compression.
 */
const readParts = async (parts: Parts): Promise<unknown> => {
  const bytes = zipSync({ ...parts }, { level: 0 })
  try {
    return await readXlsx(new Blob([bytes]))
  } catch (error) {
    throw broken(error)
  }
}

const broken = (cause: unknown) =>
  unusable(
    'The workbook is damaged and cannot be read. Open it in your spreadsheet program, save it again and send that.',
    cause,
  )
