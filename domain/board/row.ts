import type { Temporal } from 'temporal-polyfill'
import type { CalendarLibrary } from '../calendars/library.ts'
import { requestTemplateOf, type Setting, settingOf } from '../decisions/setting.ts'
import type { Stage } from '../footprints/stages.ts'
import type { Inspection } from '../inspection/inspection.ts'
import { personFor, type Role, roles } from '../roles/roles.ts'
import type { Asked, BoardFacts, Span } from './board-facts.ts'
import { dateOf, todayAt } from './date-of.ts'
import { daysBetween } from './day-words.ts'
import { type DecisionWaiting, decisionsWaiting } from './decisions-waiting.ts'
import { type Forecast, forecastOf } from './forecast.ts'
import { nameOf } from './late-request.ts'
import { type Need, needOf, overdueAt } from './needs.ts'
import { type Stillness, stillnessOf } from './stillness.ts'
import { suspendedSpans } from './suspended-spans.ts'
import { type Week, weekNow } from './week.ts'

/** Somebody for whom an inspection waits: a role, its title, and the id of the person in the directory. */
export interface WaitingOn {
  readonly role: Role
  readonly title: string
  readonly person: string
}

/** The nearest deadline. `answered`: the answer is there, and waits to be checked. */
export interface NextDue {
  readonly request: string
  readonly what: string
  /** An ISO instant. */
  readonly due: string
  readonly answered: boolean
}

/** One inspection as a manager sees it at a glance. Ids only, no names of people. */
export interface BoardRow extends Need {
  readonly id: string
  /** The code of the council area. */
  readonly area: string
  readonly areaName: string
  readonly footprint: { readonly key: string; readonly name: string }
  readonly letterDate: string
  readonly stage: Stage
  readonly stageName: string
  readonly status: Inspection['status']
  readonly week: Week
  readonly nextDue?: NextDue
  readonly overdue: number
  readonly waitingOn: readonly WaitingOn[]
  /** The id of the inspection lead. */
  readonly lead: string
  /** Calendar days since somebody last did something; reminders do not count. */
  readonly daysSinceMoved: number
  readonly forecast: Forecast
  /** That it stands still: since when, why, and when it is looked at again. */
  readonly still?: Stillness
  /** The times in which it was or is suspended; absent if there are none. */
  readonly suspended?: readonly Span[]
  /** Absent only before the first step has been opened. */
  readonly facts?: BoardFacts
}

/**
 * The row of one inspection, from its META item and published data alone. `unreached`: ids of people whose messages come back.
 */
export const boardRow = (
  inspection: Inspection,
  setting: Setting,
  now: Temporal.Instant,
  unreached: ReadonlySet<string> = new Set(),
): BoardRow => {
  const { board, people } = inspection
  const { footprint } = setting
  const today = todayAt(now)
  const forecast = forecastOf(inspection, setting, now)
  const asked = board?.asked ?? []
  const [first] = asked
  const decisions = decisionsWaiting(inspection, setting, unreached)
  const still = stillnessOf(inspection)
  const suspended = suspendedSpans(inspection, today.toString())
  return {
    id: inspection.id,
    area: inspection.area,
    areaName: inspection.areaName,
    footprint: { key: footprint.key, name: footprint.name },
    letterDate: inspection.letterDate,
    stage: inspection.stage,
    stageName: footprint.stages.find(one => one.key === inspection.stage)?.name ?? inspection.stage,
    status: inspection.status,
    week: weekNow(inspection, today),
    ...(first === undefined ? {} : { nextDue: nextDueOf(first, setting) }),
    overdue: overdueAt(asked, now).length,
    waitingOn: waitingOn(asked, decisions, inspection, setting),
    lead: personFor(people, 'inspection-lead'),
    daysSinceMoved: daysBetween(dateOf(board?.movedAt ?? inspection.lastMovedAt), today.toString()),
    forecast,
    ...(still === undefined ? {} : { still }),
    ...(suspended.length === 0 ? {} : { suspended }),
    ...(board === undefined ? {} : { facts: board }),
    ...needOf(inspection, forecast, setting, now, decisions),
  }
}

/** The rows of all open inspections, those first that need a person most. Errors: AreaUnknown, FootprintUnknown. */
export const boardRows = (
  inspections: readonly Inspection[],
  library: CalendarLibrary,
  now: Temporal.Instant,
  unreached: ReadonlySet<string> = new Set(),
): BoardRow[] => inspections.map(one => boardRow(one, settingOf(one, library), now, unreached)).sort(byUrgency)

/** The most urgent first, then the one whose next deadline is nearest, then by name. */
export const byUrgency = (one: BoardRow, other: BoardRow): number =>
  one.rank - other.rank || compare(dueOf(one), dueOf(other)) || compare(one.areaName, other.areaName)

const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1)

/** Those with nothing due come last: no instant of the record is later. */
const dueOf = ({ nextDue }: BoardRow): string => nextDue?.due ?? '9999'

const nextDueOf = ({ request, template, due, state }: Asked, { footprint }: Setting): NextDue => ({
  request,
  what: nameOf(footprint, template),
  due,
  answered: state === 'submitted',
})

/**
 * Who has to do something: whoever decides; the one who was asked, or whoever checks an answer that is there. Each once, in
 * order of due.
 */
const waitingOn = (
  asked: readonly Asked[],
  decisions: readonly DecisionWaiting[],
  { people }: Inspection,
  { footprint }: Setting,
): WaitingOn[] => {
  const decide = decisions.map(({ on }) => waiting(on, personFor(people, on)))
  const all = asked.map(one => {
    const checks = one.state === 'submitted' ? requestTemplateOf(footprint, one.template).acceptedBy : 'nobody'
    return checks === 'nobody' ? waiting(one.role, one.person) : waiting(checks, personFor(people, checks))
  })
  return [...new Map([...decide, ...all].map(one => [`${one.role} ${one.person}`, one])).values()]
}

const waiting = (role: Role, person: string): WaitingOn => ({ role, title: roles[role].title, person })
