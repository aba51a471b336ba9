import { Temporal } from 'temporal-polyfill'
import { boardFactsOf } from '../board/facts-of.ts'
import { nextWorkingDay } from '../calendars/working-days.ts'
import { Failure } from '../failure.ts'
import type { Inspection, Running } from '../inspection/inspection.ts'
import type { Change } from '../inspection/record.ts'
import { makePlan } from '../plan/make-plan.ts'
import { neededAtStart, type Role, roles } from '../roles/roles.ts'
import { entry } from './change.ts'
import type { Setting } from './setting.ts'

/** What a coordinator decides when an inspection is started. People are ids in the directory. */
export interface StartInspection {
  readonly id: string
  readonly by: string
  readonly letterDate: string
  readonly people: Readonly<Partial<Record<Role, string>>>
  readonly allowProvisional: boolean
  readonly pins: Inspection['pins']
  /** Other inspections of this area that are still open, and why this one starts all the same. */
  readonly openForArea: readonly string[]
  readonly despiteOpen?: string
}

/**
 * A new inspection: planned, recorded, its first relay owed.
 * Errors: NotAWorkingDay (offers the next), RoleMissing, InspectionOpenForArea, CalendarUnknown.
 */
export const startInspection = (command: StartInspection, setting: Setting, now: Temporal.Instant): Change => {
  const letterDate = workingLetterDate(command.letterDate, setting)
  checkRoles(command.people)
  checkAlone(command, setting)
  const { area, footprint, calendar } = setting
  const plan = makePlan({ footprint, area, calendar, letterDate, number: 1, pins: command.pins })
  const inspection: Running = {
    status: 'running',
    relay: { state: 'owed', since: now.toString() },
    id: command.id,
    version: 0,
    area: area.code,
    areaName: area.name,
    footprint: { key: footprint.key, version: footprint.version },
    allowProvisional: command.allowProvisional,
    letterDate: command.letterDate,
    stage: 'notification',
    run: 1,
    planNumber: 1,
    people: { ...command.people },
    pins: command.pins,
    counters: { open: 0, submitted: 0, accepted: 0, waived: 0, silent: 0 },
    lastMovedAt: now.toString(),
    deaths: [],
    audit: { events: 0, lastHash: '' },
  }
  const why = command.despiteOpen
  const started = entry(now, 'inspection-started', command.id, {
    by: command.by,
    ...(why === undefined ? {} : { why }),
  })
  const planned = entry(now, 'plan-made', 'plan-1', {
    by: command.by,
    detail: { footprint: footprint.key, weeks: footprint.weeks },
  })
  const entries = [started, planned]
  const nothing = { steps: [], requests: [], notices: [] }
  const board = boardFactsOf({ inspection, plan, ...nothing }, inspection, entries, now)
  return { inspection: { ...inspection, board }, plan, ...nothing, retired: [], entries }
}

const workingLetterDate = (given: string, { calendar, area }: Setting): Temporal.PlainDate => {
  const date = Temporal.PlainDate.from(given)
  const day = calendar.workingDay(date)
  if (day.working) return date
  const next = nextWorkingDay(calendar, date)
  throw new Failure(
    'NotAWorkingDay',
    `letterDate: ${given} is not a working day in ${area.name} (${day.why}). The next one is ${next}.`,
    { details: { letterDate: given, next: next.toString() } },
  )
}

const checkRoles = (people: StartInspection['people']): void => {
  const missing = neededAtStart.filter(one => people[one] === undefined)
  if (missing.length === 0) return
  const titles = missing.map(one => `${one} (${roles[one].title})`).join(', ')
  throw new Failure('RoleMissing', `people: nobody is named for ${titles}. Name a person for each before starting.`, {
    details: { missing },
  })
}

const checkAlone = ({ openForArea, despiteOpen }: StartInspection, { area }: Setting): void => {
  if (openForArea.length === 0 || despiteOpen?.trim()) return
  throw new Failure(
    'InspectionOpenForArea',
    `area: ${area.name} already has an open inspection (${openForArea.join(', ')}). To start another all the same, give the reason in despiteOpen.`,
    { details: { open: openForArea } },
  )
}
