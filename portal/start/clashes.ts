import { Temporal } from 'temporal-polyfill'
import { clashesOf } from '../../domain/board/clashes.ts'
import { type BoardRow, boardRow, boardRows } from '../../domain/board/row.ts'
import type { CalendarLibrary } from '../../domain/calendars/library.ts'
import { type Inspection, isOver } from '../../domain/inspection/inspection.ts'
import { addressees, roles } from '../../domain/roles/roles.ts'
import { londonDate } from '../../domain/time/london.ts'
import type { PlannedStart } from '../../functions/start-inspection/start.ts'
import { listInWords, shortDate } from '../design/words.ts'
import type { NameOf } from '../reading/names.ts'

interface Around {
  readonly open: readonly Inspection[]
  readonly calendars: CalendarLibrary
  readonly nameOf: NameOf
  readonly now: Temporal.Instant
}

/**
 * What gets in the way of inspections that are to be started, by their ids, in plain words: the clashes that the programme
 * would show, and addressees who are asked elsewhere at the same time (domain.md D-23). None of it forbids a start.
 */
export const clashesAround = (
  planned: readonly PlannedStart[],
  { open, calendars, nameOf, now }: Around,
): ReadonlyMap<string, readonly string[]> => {
  const ids = new Set(planned.map(({ change }) => change.inspection.id))
  const others = open.filter(one => !ids.has(one.id))
  const rows: BoardRow[] = [
    ...boardRows(others, calendars, now),
    ...planned.map(({ change, setting }) => boardRow(change.inspection, setting, now)),
  ]
  const clashes = clashesOf(rows, londonDate(now).toString())
  const all = [...others, ...planned.map(({ change }) => change.inspection)]
  return new Map(
    [...ids].map(id => [
      id,
      [
        ...clashes.filter(one => one.ids.includes(id)).map(({ why, when }) => `${why} (${spanOf(when)})`),
        ...askedElsewhere(id, all, nameOf),
      ],
    ]),
  )
}

const spanOf = ({ from, to }: { readonly from: string; readonly to: string }): string => {
  const say = (date: string) => shortDate(Temporal.PlainDate.from(date))
  return from === to ? say(from) : `${say(from)} to ${say(to)}`
}

/** After publication little is asked of an addressee. */
const isBusy = (one: Inspection): boolean => !isOver(one) && one.publishedOn === undefined

/** Two offices answer for all of Scotland, and are asked everywhere (domain.md section 9). */
const answersForSomeAreas = addressees.filter(role => role !== 'chief-constable' && role !== 'principal-reporter')

const askedElsewhere = (id: string, all: readonly Inspection[], nameOf: NameOf): string[] => {
  const mine = all.find(one => one.id === id)
  return answersForSomeAreas.flatMap(role => {
    const person = mine?.people[role]
    const elsewhere = all.filter(one => one.id !== id && isBusy(one) && one.people[role] === person)
    if (person === undefined || elsewhere.length === 0) return []
    const where = listInWords(elsewhere.map(one => one.areaName))
    return [`${nameOf(person)} (${roles[role].title}) is asked at the same time in ${where}`]
  })
}
