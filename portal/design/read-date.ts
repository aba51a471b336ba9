import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import type { Checked } from '../http/form.ts'
import type { Fields } from '../session/drafts.ts'
import { monthNamed } from './month-named.ts'

const boxes = ['day', 'month', 'year'] as const

const typedInto = (fields: Fields, name: string): readonly string[] =>
  boxes.map(box => (fields[`${name}-${box}`] ?? '').trim())

/** Whether somebody typed anything into the boxes of a date. */
export const hasDate = (fields: Fields, name: string): boolean => typedInto(fields, name).some(text => text !== '')

/** What stands in the boxes of a date, as a form that is filled in beforehand has it. */
export const dateFields = (name: string, { day, month, year }: Temporal.PlainDate): Fields => ({
  [`${name}-day`]: String(day),
  [`${name}-month`]: String(month),
  [`${name}-year`]: String(year),
})

/** The fields with the three boxes of a date folded into one of its name, for a schema that has `dateField` there. */
export const withDate = (fields: Fields, name: string): Fields => {
  const own = new Set(boxes.map(box => `${name}-${box}`))
  const others = Object.fromEntries(Object.entries(fields).filter(([key]) => !own.has(key)))
  return hasDate(fields, name) ? { ...others, [name]: typedInto(fields, name).join(' ') } : others
}

const dateOf = (text: string): Temporal.PlainDate | undefined => {
  const [, day = '', month = '', year = ''] = /^(\d{1,2}) (\d{1,2}|[A-Za-z]{3,9}) (\d{4})$/.exec(text) ?? []
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: monthNamed(month), day: Number(day) },
      { overflow: 'reject' },
    )
  } catch {
    return undefined
  }
}

/** A date that was typed into three boxes and folded by `withDate`: a real one, its year in four figures. */
export const dateField = z
  .string({ error: 'Enter a date' })
  .transform((text, refine) => dateOf(text) ?? refuse(text, refine))

const refuse = (text: string, refine: z.RefinementCtx<string>): never => {
  const [day = '', month = '', year = ''] = text.split(' ')
  refine.addIssue({ code: 'custom', message: `Enter a real date: ${wrongWith(day, month, year)}` })
  return z.NEVER
}

/** Which of the boxes it is, and what belongs there. */
const wrongWith = (day: string, month: string, year: string): string => {
  const missing = boxes.filter((_, at) => [day, month, year][at] === '')
  if (missing.length > 0) return `the ${missing.join(' and the ')} is missing`
  if (/^\d{2}$/.test(year)) return `write the year in full, 20${year} instead of ${year}`
  if (!/^\d{4}$/.test(year)) return `“${year}” is no year of four figures`
  const named = monthNamed(month)
  if (!(named >= 1 && named <= 12)) return `“${month}” is no month; write 1 to 12, or its name`
  const last = Temporal.PlainYearMonth.from({ year: Number(year), month: named }).daysInMonth
  return `“${day}” is no day of that month, which has ${last}`
}

/** The date that was typed into the three boxes of this name; else what is wrong with it, under the name. */
export const readDate = (fields: Fields, name: string): Checked<Temporal.PlainDate> => {
  const read = dateField.safeParse(withDate(fields, name)[name])
  if (read.success) return { ok: true, value: read.data }
  return { ok: false, problems: [{ field: name, says: read.error.issues[0]?.message ?? 'Enter a date' }] }
}
