import type { Confidence } from '../../footprints/date-rule.ts'
import type { Problem } from '../problem.ts'
import type { Entry } from './sheet-line.ts'
import type { SheetProblem } from './sheet-problem.ts'

/** The lines that make up one calendar; never none. */
export type Group = readonly [Entry, ...Entry[]]

/** The lines by the calendar that they belong to, in the order in which calendars first appear. */
export const grouped = (entries: readonly Entry[], keyOf: (one: Entry) => string): Group[] => {
  const groups = new Map<string, [Entry, ...Entry[]]>()
  for (const one of entries) {
    const group = groups.get(keyOf(one))
    if (group === undefined) groups.set(keyOf(one), [one])
    else group.push(one)
  }
  return [...groups.values()]
}

const leastSureLast: readonly Confidence[] = ['H', 'M', 'L', 'U']

/** The grounds of a calendar: all sources of its lines, and the confidence of the one that is least sure. */
export const groundsOf = (group: Group): { source: string; confidence: Confidence; note: string } => ({
  source: [...new Set(group.map(one => one.source))].join(' '),
  confidence: leastSureLast.findLast(level => group.some(one => one.confidence === level)) ?? 'U',
  note: '',
})

const columnOf: Readonly<Record<string, string>> = {
  area: 'area',
  schoolYear: 'school_year',
  firstDayOff: 'first_day_off',
  lastDayOff: 'last_day_off',
}

/** Where a problem of a calendar stands in the sheet: the nth of a list stands on the nth line of that list's lines. */
export const inSheet =
  (lists: Readonly<Record<string, readonly Entry[]>>, [first]: Group) =>
  ({ field, ...rest }: Problem): SheetProblem => {
    const [name = '', index = '', part = ''] = field.split('.')
    const entry = lists[name]?.[Number(index)]
    return entry === undefined
      ? { line: first.line, column: columnOf[name] ?? name, ...rest }
      : { line: entry.line, column: columnOf[part] ?? 'first_day_off', ...rest }
  }
