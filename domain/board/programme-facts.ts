import { Temporal } from 'temporal-polyfill'
import type { Span } from './board-facts.ts'
import { type Clash, clashesOf } from './clashes.ts'
import { todayAt } from './date-of.ts'
import { earliestDay, latestDay } from './day-order.ts'
import type { Forecast } from './forecast.ts'
import { type Needs, needs, needsWords } from './needs.ts'
import type { BoardRow } from './row.ts'
import { type Segment, segmentsOf } from './segments.ts'
import type { Stillness } from './stillness.ts'
import { weekWords } from './week.ts'

/** What the rows of a group have in common: their need, or that they are suspended and need nobody. */
export const groupKinds = [...needs, 'suspended'] as const
export type GroupKind = (typeof groupKinds)[number]

/** What a group is called on pages. */
export const groupWords: Record<GroupKind, string> = { ...needsWords, suspended: 'Suspended' }

const groupOf = ({ needs: need, still }: ProgrammeRow): GroupKind =>
  still !== undefined && need === 'nothing' ? 'suspended' : need

/** One inspection in the picture of the programme. */
export interface ProgrammeRow {
  readonly id: string
  readonly areaName: string
  readonly stageName: string
  readonly week: string
  readonly needs: Needs
  readonly why: string
  readonly segments: readonly Segment[]
  /** That it stands still: then nothing is to come, and no report is planned. */
  readonly still?: Stillness
  /** The times in which it was or is suspended. */
  readonly suspended: readonly Span[]
  readonly publication: Forecast
  /** The numbers, from 1, of the clashes that it is part of. */
  readonly clashes: readonly number[]
}

/** Everything that the picture of the programme shows, and its table says. Dates as `2024-05-07`. */
export interface ProgrammeFacts {
  readonly today: string
  readonly shown: Span
  /** What needs a person first, what is suspended last; groups without a row are left out. */
  readonly groups: readonly { readonly kind: GroupKind; readonly rows: readonly ProgrammeRow[] }[]
  readonly clashes: readonly Clash[]
}

/** The programme of the board's rows, which keep their order within their group. */
export const programmeFacts = (rows: readonly BoardRow[], now: Temporal.Instant): ProgrammeFacts => {
  const today = todayAt(now).toString()
  const clashes = clashesOf(rows, today)
  const all = rows.map(row => programmeRow(row, clashes, today))
  return {
    today,
    shown: shownOf(all, today),
    groups: groupKinds.flatMap(kind => {
      const ofGroup = all.filter(row => groupOf(row) === kind)
      return ofGroup.length === 0 ? [] : [{ kind, rows: ofGroup }]
    }),
    clashes,
  }
}

const programmeRow = (row: BoardRow, clashes: readonly Clash[], today: string): ProgrammeRow => ({
  id: row.id,
  areaName: row.areaName,
  stageName: row.stageName,
  week: weekWords(row.week),
  needs: row.needs,
  why: row.why,
  segments: row.facts === undefined ? [] : segmentsOf(row.facts, today, row.still).map(one => moved(one, row.forecast)),
  ...(row.still === undefined ? {} : { still: row.still }),
  suspended: row.suspended ?? [],
  publication: row.forecast,
  clashes: clashes.flatMap(({ ids }, index) => (ids.includes(row.id) ? [index + 1] : [])),
})

/** A report that will be late ends its stage on the day that is expected, and follow-up begins there. */
const moved = (segment: Segment, forecast: Forecast): Segment => {
  if (forecast.kind !== 'late' || segment.kind === 'done') return segment
  if (segment.stage === 'publication') return { ...segment, to: forecast.forecast }
  return segment.stage === 'follow-up' ? { ...segment, from: forecast.forecast } : segment
}

/** A programme is looked at from half a year back to some weeks after the last report that is to come. */
const monthsBack = 6

const shownOf = (rows: readonly ProgrammeRow[], today: string): Span => {
  const now = Temporal.PlainDate.from(today)
  const first = earliestDay(today, ...rows.flatMap(one => one.segments[0]?.from ?? []))
  const last = latestDay(now.add({ months: 1 }).toString(), ...rows.map(({ publication }) => dayOf(publication)))
  return {
    from: latestDay(first, now.subtract({ months: monthsBack }).toString()),
    to: Temporal.PlainDate.from(last).add({ weeks: 6 }).toString(),
  }
}

const dayOf = (publication: Forecast): string => {
  if (publication.kind === 'late') return publication.forecast
  return publication.kind === 'on-plan' ? publication.planned : ''
}
