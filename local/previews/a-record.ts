import { Temporal } from 'temporal-polyfill'
import { defaultLibrary } from '../../domain/calendars/library.ts'
import { openStep } from '../../domain/decisions/open-step.ts'
import { type Setting, settingOf } from '../../domain/decisions/setting.ts'
import { startInspection } from '../../domain/decisions/start-inspection.ts'
import type { Stage } from '../../domain/footprints/stages.ts'
import { applied } from '../../domain/inspection/applied.ts'
import type { Inspection } from '../../domain/inspection/inspection.ts'
import type { InspectionRecord } from '../../domain/inspection/record.ts'
import { neededAtStart } from '../../domain/roles/roles.ts'

/** East Lothian, 22-week model: an inspection whose dates are known (domain.md 8.2). */
export const setting: Setting = settingOf(
  { area: 'S12000010', footprint: { key: 'B', version: 1 }, allowProvisional: false },
  defaultLibrary,
)

const morning = Temporal.Instant.from('2023-10-31T09:00:00Z')

const started = (): InspectionRecord => {
  const change = startInspection(
    {
      id: 'east-lothian-2023-10-31',
      by: 'person-coordinator',
      letterDate: '2023-10-31',
      people: Object.fromEntries(neededAtStart.map(role => [role, `person-${role}`])),
      allowProvisional: false,
      pins: {},
      openForArea: [],
    },
    setting,
    morning,
  )
  if (change.plan === undefined) throw new Error('a start makes a plan')
  return { inspection: change.inspection, plan: change.plan, steps: [], requests: [], notices: [] }
}

/** The record once a step has been opened, its stage being reached. */
const opened = (record: InspectionRecord, stage: Stage, step: string, now: Temporal.Instant): InspectionRecord => {
  const inspection: Inspection = { ...record.inspection, stage }
  const ask = { stage, step, iteration: 1, run: 1, executionStartedAt: morning }
  const opening = openStep({ ...record, inspection }, ask, setting, now)
  return 'change' in opening ? applied({ ...record, inspection }, opening.change) : record
}

/** A record in which the letter and the returns are open. */
export const aRecord = (): InspectionRecord =>
  opened(
    opened(started(), 'notification', 'letter', morning),
    'data-collection',
    'returns',
    Temporal.Instant.from('2023-11-15T10:00:00Z'),
  )
