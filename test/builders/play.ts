import { Temporal } from 'temporal-polyfill'
import { defaultLibrary } from '../../domain/calendars/library.ts'
import type { AskStep } from '../../domain/decisions/ask-step.ts'
import { openStep } from '../../domain/decisions/open-step.ts'
import { type Setting, settingOf } from '../../domain/decisions/setting.ts'
import { type StartInspection, startInspection } from '../../domain/decisions/start-inspection.ts'
import { applied } from '../../domain/inspection/applied.ts'
import type { InspectionRecord } from '../../domain/inspection/record.ts'
import type { Request } from '../../domain/inspection/request.ts'
import { neededAtStart } from '../../domain/roles/roles.ts'

/** East Lothian, 22-week model: the inspection whose dates are known (domain.md 8.2). */
export const eastLothian: Setting = settingOf(
  { area: 'S12000010', footprint: { key: 'B', version: 1 }, allowProvisional: false },
  defaultLibrary,
)

export const at = (text: string): Temporal.Instant => Temporal.Instant.from(text)

/** 09:00 on the day of the letter. */
export const letterMorning = at('2023-10-31T09:00:00Z')

export const people = Object.fromEntries(neededAtStart.map(role => [role, `person-${role}`]))

export const aStart = (overrides: Partial<StartInspection> = {}): StartInspection => ({
  id: 'east-lothian-2023-10-31',
  by: 'person-coordinator',
  letterDate: '2023-10-31',
  people,
  allowProvisional: false,
  pins: {},
  openForArea: [],
  ...overrides,
})

/** A started inspection. */
export const started = (overrides: Partial<StartInspection> = {}, setting = eastLothian): InspectionRecord => {
  const change = startInspection(aStart(overrides), setting, letterMorning)
  if (change.plan === undefined) throw new Error('a start makes a plan')
  return { inspection: change.inspection, plan: change.plan, steps: [], requests: [], notices: [] }
}

export const anAsk = (overrides: Partial<AskStep> = {}): AskStep => ({
  stage: 'notification',
  step: 'letter',
  iteration: 1,
  run: 1,
  executionStartedAt: letterMorning,
  ...overrides,
})

/** The record once a relay has opened a step. */
export const opened = (
  record: InspectionRecord,
  ask: AskStep,
  now = letterMorning,
  setting = eastLothian,
): InspectionRecord => {
  const opening = openStep(record, ask, setting, now)
  return 'change' in opening ? opened(applied(record, opening.change), ask, now, setting) : record
}

/** The request with this key. */
export const requestIn = (record: InspectionRecord, key: string): Request => {
  const found = record.requests.find(one => one.key === key)
  if (found === undefined) throw new Error(`no request ${key} among ${record.requests.map(one => one.key).join(', ')}`)
  return found
}
