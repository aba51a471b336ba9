import { findArea } from '../areas/areas.ts'
import type { Span } from './board-facts.ts'
import { named } from './day-words.ts'
import type { BoardRow } from './row.ts'
import { segmentsOf } from './segments.ts'

/** Inspections that get in each other's way, why in plain words, and when. */
export interface Clash {
  readonly ids: readonly string[]
  readonly why: string
  readonly when: Span
}

/**
 * What gets in each other's way: reports on one day, one lead in several fieldworks at once, one NHS board asked by several
 * fieldworks at once (domain.md D-23). Only what is still to come, since nothing else can be moved.
 */
export const clashesOf = (rows: readonly BoardRow[], today: string): Clash[] => {
  const busy = rows.flatMap(row => {
    const span = fieldworkOf(row, today)
    return span === undefined ? [] : [{ row, span }]
  })
  const byLead = [...Map.groupBy(busy, one => one.row.lead).values()]
  const byBoard = [...Map.groupBy(busy, one => findArea(one.row.area).nhsBoard)]
  const byDay = [...Map.groupBy(rows, publicationOf)]
  return [
    ...byLead.flatMap(group => atOnce(group).map(one => clash(one, 'one lead for fieldworks at once'))),
    ...byBoard.flatMap(([board, group]) => atOnce(group).map(one => clash(one, `fieldworks at once in ${board}`))),
    ...byDay.flatMap(([day, group]) =>
      day === undefined || group.length < 2
        ? []
        : [clash({ rows: group, when: { from: day, to: day } }, `their reports come out on ${named(day)}`)],
    ),
  ]
}

interface Busy {
  readonly row: BoardRow
  readonly span: Span
}

interface AtOnce {
  readonly rows: readonly BoardRow[]
  readonly when: Span
}

/** Those of a group whose spans run into each other, and from when to when at least two of them do. */
const atOnce = (group: readonly Busy[]): AtOnce[] => {
  const chains: Busy[][] = []
  for (const one of group.toSorted((a, b) => (a.span.from < b.span.from ? -1 : 1))) {
    const last = chains.at(-1)
    if (last?.some(other => other.span.to >= one.span.from)) last.push(one)
    else chains.push([one])
  }
  return chains.flatMap(chain => {
    const [, second] = chain
    const to = chain
      .map(one => one.span.to)
      .toSorted()
      .at(-2)
    return second === undefined || to === undefined
      ? []
      : [{ rows: chain.map(one => one.row), when: { from: second.span.from, to } }]
  })
}

const clash = ({ rows, when }: AtOnce, what: string): Clash => ({
  ids: rows.map(one => one.id),
  why: `${listed(rows.map(one => one.areaName))}: ${what}`,
  when,
})

const mostNames = 6

const listed = (names: readonly string[]): string => {
  const shown = names.slice(0, mostNames)
  const more = names.length - shown.length
  const all = more === 0 ? shown : [...shown, `${more} more`]
  return `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`
}

/** What is suspended gets in nobody's way: its days to come are planned anew. */
const fieldworkOf = ({ facts, still }: BoardRow, today: string): Span | undefined =>
  facts &&
  segmentsOf(facts, today, still).find(one => one.stage === 'fieldwork' && one.kind !== 'done' && still === undefined)

const publicationOf = ({ forecast }: BoardRow): string | undefined => {
  if (forecast.kind === 'late') return forecast.forecast
  return forecast.kind === 'on-plan' ? forecast.planned : undefined
}
