import type * as z from 'zod'
import { type Problem, problemsOfShape } from '../problem.ts'
import { areaCode } from './area-code.ts'

interface Kind<One> {
  readonly schema: z.ZodType<One>
  readonly check: (one: One) => Problem[]
  readonly year: (one: One) => string
}

/** The calendars of one list of a file, with what is wrong in each: its shape, or else what it says. */
export const readList = <One extends { readonly area: string }>(
  list: string,
  values: readonly unknown[],
  { schema, check, year }: Kind<One>,
): { calendars: One[]; problems: Problem[] } => {
  const seen = new Set<string>()
  const calendars: One[] = []
  const problems: Problem[] = []
  for (const [index, value] of values.entries()) {
    const field = `${list}.${index}`
    const read = schema.safeParse(value)
    if (!read.success) {
      problems.push(...problemsOfShape(read.error, value).map(within(field)))
      continue
    }
    const calendar = { ...read.data, area: areaCode(read.data.area) }
    const key = `${calendar.area} ${year(calendar)}`
    if (seen.has(key)) problems.push({ field, value: key, problem: 'stands twice', wayOut: 'Make one of the two.' })
    problems.push(...check(calendar).map(within(field)))
    seen.add(key)
    calendars.push(calendar)
  }
  return { calendars, problems }
}

const within =
  (where: string) =>
  (one: Problem): Problem => ({ ...one, field: one.field === 'file' ? where : `${where}.${one.field}` })
