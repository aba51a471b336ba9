import * as z from 'zod'
import { areas, findArea } from '../areas/areas.ts'
import { Failure } from '../failure.ts'
import { stage } from '../footprints/stages.ts'
import { needs } from './needs.ts'
import type { BoardRow } from './row.ts'

/** The area's code, from its name, slug or code. */
const area = z.string().transform((given, context) => {
  try {
    return findArea(given).code
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    context.addIssue({ code: 'custom', message: error.message })
    return z.NEVER
  }
})

const fields = {
  stage,
  area,
  /** The id of an inspection lead in the directory. */
  lead: z.string().max(100),
  needs: z.enum(needs),
  overdue: z.literal('yes'),
  suspended: z.literal('yes'),
}

/** What of the board is shown; an absent field leaves nothing out. */
export const boardFilter = z.object(fields).partial()
export type BoardFilter = z.infer<typeof boardFilter>

const names = boardFilter.keyof().options

/** A filter, and what had to be left out of account, in plain words. */
export interface ReadFilter {
  readonly filter: BoardFilter
  readonly notes: readonly string[]
}

/**
 * The filter in a URL's query. A value that is not known is ignored with a note: a link that has gone stale still shows the
 * board. Empty values are those of a form that leaves the choice open; other parameters are not the filter's.
 */
export const readFilter = (query: Readonly<Record<string, string | undefined>>): ReadFilter => {
  const given = names.flatMap(name => {
    const value = query[name]?.trim()
    return value === undefined || value === '' ? [] : [{ name, value, read: fields[name].safeParse(value) }]
  })
  const read = given.flatMap(({ name, read }) => (read.success ? [[name, read.data]] : []))
  return {
    filter: boardFilter.parse(Object.fromEntries(read.map(([name, data]) => [name, data]))),
    notes: given.flatMap(({ name, value, read }) => (read.success ? [] : [noteOn(name, value)])),
  }
}

const longestShown = 40

const noteOn = (name: string, value: string): string =>
  `The filter “${name}” was left out: “${value.slice(0, longestShown)}” is not one of its values.`

/** The query of a filter, such as `stage=fieldwork&overdue=yes`; areas by their slug. Empty for the whole board. */
export const filterQuery = (filter: BoardFilter): string =>
  names
    .flatMap(name => {
      const value = name === 'area' ? areas.find(one => one.code === filter.area)?.slug : filter[name]
      return value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]
    })
    .join('&')

/** The rows that a filter lets through, in their order. */
export const filtered = (rows: readonly BoardRow[], filter: BoardFilter): BoardRow[] =>
  rows.filter(
    row =>
      (filter.stage === undefined || row.stage === filter.stage) &&
      (filter.area === undefined || row.area === filter.area) &&
      (filter.lead === undefined || row.lead === filter.lead) &&
      (filter.needs === undefined || row.needs === filter.needs) &&
      (filter.overdue === undefined || row.overdue > 0) &&
      (filter.suspended === undefined || row.status === 'suspended'),
  )
