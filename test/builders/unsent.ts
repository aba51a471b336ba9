import type { Temporal } from 'temporal-polyfill'
import { defaultLibrary } from '../../domain/calendars/library.ts'
import { reachRungs } from '../../domain/decisions/reach-rungs.ts'
import { type Setting, settingOf } from '../../domain/decisions/setting.ts'
import type { Stage } from '../../domain/footprints/stages.ts'
import { applied } from '../../domain/inspection/applied.ts'
import type { Change, InspectionRecord } from '../../domain/inspection/record.ts'
import { changeKeys } from '../../functions/ports/inspection-store/change-keys.ts'
import { committed } from '../../functions/ports/inspection-store/committed.ts'
import { checkTransaction } from '../../functions/ports/table/transaction-limit.ts'
import { anAsk, inStage, morningOf, opened, started } from './play.ts'

/** East Lothian by one of the footprints, on a provisional calendar where need be. */
export const eastLothianBy = (key: 'A' | 'B' | 'C'): Setting =>
  settingOf({ area: 'S12000010', footprint: { key, version: 1 }, allowProvisional: true }, defaultLibrary)

/** An inspection in a stage of which every step that has a day was opened on it, while no message leaves. */
export const allStepsOpen = (stage: Stage, setting: Setting, overrides: Parameters<typeof started>[0] = {}) => {
  let record = inStage(started({ allowProvisional: true, ...overrides }, setting), stage)
  const steps = setting.footprint.stages.find(one => one.key === stage)?.steps ?? []
  let last = morningOf(record, { stage, step: steps[0]?.key ?? '' })
  for (const { key: step } of steps) {
    if (record.plan.opens[`${stage}/${step}`] === undefined) continue
    const morning = morningOf(record, { stage, step })
    record = opened(record, anAsk({ stage, step, executionStartedAt: morning }), morning, setting)
    if (morning.epochMilliseconds > last.epochMilliseconds) last = morning
  }
  return { record, now: last }
}

/** The record once every rung until then was reached and nobody has answered. */
export const climbed = (record: InspectionRecord, setting: Setting, now: Temporal.Instant): InspectionRecord => {
  const change = reachRungs(record, setting, now)
  return change === undefined ? record : climbed(applied(record, change), setting, now)
}

/** Fails with the number of items if a change is more than one commit takes. */
export const checkFits = ({ inspection }: InspectionRecord, change: Change): void =>
  checkTransaction(changeKeys(change, committed(inspection, change).events))
