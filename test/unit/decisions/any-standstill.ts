import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { areas } from '../../../domain/areas/areas.ts'
import {
  type CalendarLibrary,
  defaultLibrary,
  withCouncilHolidays,
  withSchoolYears,
} from '../../../domain/calendars/library.ts'
import { schoolYear } from '../../../domain/calendars/schema.ts'
import { nextWorkingDay } from '../../../domain/calendars/working-days.ts'
import { type Command, decideCommand } from '../../../domain/decisions/command.ts'
import { type Setting, settingOf } from '../../../domain/decisions/setting.ts'
import { startInspection } from '../../../domain/decisions/start-inspection.ts'
import { Failure } from '../../../domain/failure.ts'
import { footprints } from '../../../domain/footprints/library.ts'
import { applied } from '../../../domain/inspection/applied.ts'
import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import { ways } from '../../../domain/plan/moves/ways.ts'
import { londonDate, startOfDay } from '../../../domain/time/london.ts'
import { anAsk, aStart, inStage, morningOf, opened } from '../../builders/play.ts'
import { resumed, suspended } from '../../builders/suspending.ts'
import { anyDate } from '../plan/any-plan.ts'

/** An inspection that stood still from one instant to another. */
export interface Standstill {
  readonly setting: Setting
  /** The setting under which it goes on: a calendar may have been published meanwhile. */
  readonly settingThen: Setting
  readonly before: InspectionRecord
  readonly after: InspectionRecord
  readonly stopped: Temporal.Instant
  readonly again: Temporal.Instant
}

interface Drawn {
  readonly area: string
  readonly footprint: (typeof footprints)[number]
  readonly letter: Temporal.PlainDate
  readonly place: number
  readonly moves: readonly { readonly which: number; readonly days: number; readonly way: (typeof ways)[number] }[]
  readonly acts: readonly { readonly which: number; readonly act: number; readonly days: number }[]
  readonly afterHours: number
  readonly forHours: number
  readonly newDay: number
  readonly newWeek: number
}

const drawn = (moves: number, acts: number, newCalendar: boolean): fc.Arbitrary<Drawn> =>
  fc.record({
    area: fc.constantFrom(...areas.map(one => one.code)),
    footprint: fc.constantFrom(...footprints),
    letter: anyDate('2021-01-04', '2024-06-30'),
    place: fc.nat(),
    moves: fc.array(
      fc.record({ which: fc.nat(), days: fc.integer({ min: -10, max: 60 }), way: fc.constantFrom(...ways) }),
      { minLength: moves, maxLength: moves },
    ),
    acts: fc.array(fc.record({ which: fc.nat(), act: fc.nat({ max: 3 }), days: fc.integer({ min: 1, max: 40 }) }), {
      minLength: acts,
      maxLength: acts,
    }),
    afterHours: fc.integer({ min: 1, max: 24 * 45 }),
    forHours: fc.oneof(fc.integer({ min: 1, max: 24 * 10 }), fc.integer({ min: 1, max: 24 * 500 })),
    newDay: newCalendar ? fc.integer({ min: 1, max: 60 }) : fc.constant(0),
    newWeek: newCalendar ? fc.integer({ min: -10, max: 20 }) : fc.constant(-1000),
  })

/** Any inspection in any area, moved about, with requests in any state, suspended and resumed at any hour. */
export const anyStandstill = ({ moves = 0, acts = 0, newCalendar = false } = {}): fc.Arbitrary<Standstill> =>
  drawn(moves, acts, newCalendar)
    .map(play)
    .map(one => ({ ...one, [fc.toStringMethod]: () => sayOf(one) }))

const sayOf = ({ setting, before, stopped, again }: Standstill): string =>
  [setting.area.code, setting.footprint.key, before.inspection.letterDate, before.steps.map(one => one.step).join()]
    .concat(`suspended ${stopped}, resumed ${again}`)
    .concat(before.requests.map(one => `${one.key} ${one.state} ${one.due}`).join('; '))
    .concat(`pins ${JSON.stringify(before.inspection.pins)}`)
    .join(', ')

const settingWith = ({ area, footprint }: Drawn, library: CalendarLibrary): Setting =>
  settingOf({ area, footprint, allowProvisional: true }, library)

const play = (one: Drawn): Standstill => {
  const setting = settingWith(one, defaultLibrary)
  const open = openedSomewhere(one, setting)
  const { record, now } = acted(movedAbout(open, one, setting), one, setting)
  const stopped = now.add({ hours: one.afterHours % (24 * 20) })
  const again = stopped.add({ hours: one.forHours })
  const asleep = suspended(record, stopped, setting)
  const settingThen = settingWith(one, libraryThen(one, again))
  return { setting, settingThen, before: record, after: resumed(asleep, again, settingThen), stopped, again }
}

interface Moment {
  readonly record: InspectionRecord
  readonly now: Temporal.Instant
}

const openedSomewhere = (one: Drawn, setting: Setting): Moment => {
  const letter = nextWorkingDay(setting.calendar, one.letter)
  const change = startInspection(
    aStart({ letterDate: letter.toString(), allowProvisional: true }),
    setting,
    startOfDay(letter),
  )
  if (change.plan === undefined) throw new Error('a start makes a plan')
  const begun = { inspection: change.inspection, plan: change.plan, steps: [], requests: [], notices: [] }
  const places = setting.footprint.stages
    .flatMap(({ key, steps }) => steps.map(step => ({ stage: key, step: step.key })))
    .filter(({ stage, step }) => begun.plan.opens[`${stage}/${step}`] !== undefined)
  const place = places[one.place % places.length]
  if (place === undefined) throw new Error('a footprint has steps')
  const now = morningOf(begun, place)
  const ask = anAsk({ ...place, executionStartedAt: now })
  return { record: opened(inStage(begun, place.stage), ask, now, setting), now: now.add({ hours: 1 }) }
}

const movedAbout = (moment: Moment, { moves }: Drawn, setting: Setting): Moment =>
  moves.reduce(({ record, now }, { which, days, way }) => {
    const dates = Object.values({ ...record.plan.opens, ...record.plan.due })
    const toCome = dates.filter(one => one.date > londonDate(now).toString())
    const { key, date } = toCome[which % toCome.length] ?? { key: '', date: '2021-01-04' }
    const to = nextWorkingDay(setting.calendar, Temporal.PlainDate.from(date).add({ days })).toString()
    const command = { do: 'move', key, to, way, reason: 'The building is shut', by: 'person-lead' } as const
    return { record: ifAllowed(record, command, setting, now), now }
  }, moment)

const lead = 'person-inspection-lead'

/** Answers, returns and more time, some hours apart. */
const acted = (moment: Moment, { acts }: Drawn, setting: Setting): Moment =>
  acts.reduce(({ record, now }, { which, act, days }) => {
    const one = record.requests[which % record.requests.length]
    if (one === undefined) return { record, now }
    const about = { request: one.key, by: one.person, reference: 'answer' }
    const until = nextWorkingDay(setting.calendar, londonDate(now).add({ days })).toString()
    const commands: readonly Command[] = [
      { do: 'submit', ...about },
      { do: 'return', request: one.key, by: 'person-coordinator', reason: 'A page is missing' },
      { do: 'extend', request: one.key, by: lead, until, reason: 'It takes longer' },
      { do: 'ask-more-time', request: one.key, by: one.person, until, reason: 'It takes longer' },
    ]
    const command = commands[act % commands.length]
    return {
      record: command === undefined ? record : ifAllowed(record, command, setting, now),
      now: now.add({ hours: 5 }),
    }
  }, moment)

const ifAllowed = (
  record: InspectionRecord,
  command: Command,
  setting: Setting,
  now: Temporal.Instant,
): InspectionRecord => {
  try {
    return applied(record, decideCommand(record, command, setting, now))
  } catch (error) {
    if (error instanceof Failure) return record
    throw error
  }
}

/** A day on which the council shuts, and a week in which the schools do, that nobody knew of before. */
const libraryThen = ({ area, newDay, newWeek }: Drawn, again: Temporal.Instant): CalendarLibrary => {
  if (newDay === 0) return defaultLibrary
  const day = londonDate(again).add({ days: newDay })
  const monday = day.subtract({ days: day.dayOfWeek - 1 }).add({ weeks: newWeek })
  const holiday = { name: 'Other', firstDayOff: monday.toString(), lastDayOff: monday.add({ days: 4 }).toString() }
  const known = defaultLibrary.councilHolidays.find(one => one.area === area && one.year === day.year)
  const days = [...(known?.days ?? []), { date: day.toString(), name: 'A day of thanks' }]
  const grounds = { source: 'told by the council', confidence: 'L', note: '' } as const
  return withSchoolYears(withCouncilHolidays(defaultLibrary, [{ area, year: day.year, days, ...grounds }]), [
    schoolYear.parse({
      ...{ area, schoolYear: '1999/00', holidays: [holiday], localHolidays: [], inService: [] },
      ...{ completeForWeekRule: false, ...grounds },
    }),
  ])
}
