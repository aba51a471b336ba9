import { Temporal } from 'temporal-polyfill'
import { defaultLibrary } from '../../domain/calendars/library.ts'
import { accept } from '../../domain/decisions/accept.ts'
import type { AskStep } from '../../domain/decisions/ask-step.ts'
import { openStep } from '../../domain/decisions/open-step.ts'
import { type Setting, settingOf } from '../../domain/decisions/setting.ts'
import { type StartInspection, startInspection } from '../../domain/decisions/start-inspection.ts'
import { type Submit, submit } from '../../domain/decisions/submit.ts'
import { applied } from '../../domain/inspection/applied.ts'
import type { InspectionRecord } from '../../domain/inspection/record.ts'
import type { Request } from '../../domain/inspection/request.ts'
import type { StepPlace } from '../../domain/inspection/step.ts'
import { neededAtStart } from '../../domain/roles/roles.ts'
import { startOfDay } from '../../domain/time/london.ts'

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

type Place = Pick<StepPlace, 'stage' | 'step'>

/** The record with its inspection standing in another stage. */
export const inStage = (record: InspectionRecord, stage: StepPlace['stage']): InspectionRecord => ({
  ...record,
  inspection: { ...record.inspection, stage },
})

/** 09:00 of the day on which the plan opens a step. */
export const morningOf = ({ plan }: InspectionRecord, { stage, step }: Place): Temporal.Instant => {
  const planned = plan.opens[`${stage}/${step}`]
  if (planned === undefined) throw new Error(`the plan opens no ${stage}/${step}`)
  return startOfDay(Temporal.PlainDate.from(planned.date))
}

/** A record whose step was opened on the morning that the plan gives, by a relay started then. */
export const openedOnItsDay = (place: Place, record = started()): InspectionRecord => {
  const now = morningOf(record, place)
  return opened(inStage(record, place.stage), anAsk({ ...place, executionStartedAt: now }), now)
}

/** The chair's answer to a request. */
export const anAnswer = (request: string, overrides: Partial<Submit> = {}): Submit => ({
  request,
  by: 'person-cpp-chair',
  reference: 'answer-1',
  ...overrides,
})

/** The record once an answer has arrived. */
export const answered = (record: InspectionRecord, answer: Submit, now: Temporal.Instant): InspectionRecord =>
  applied(record, submit(record, answer, eastLothian, now))

/** The record once an answer that arrived has been accepted by the coordinator. */
export const accepted = (record: InspectionRecord, request: string, now: Temporal.Instant): InspectionRecord =>
  applied(record, accept(record, { request, by: 'person-coordinator' }, eastLothian, now))
