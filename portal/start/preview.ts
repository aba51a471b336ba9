import { Temporal } from 'temporal-polyfill'
import { finishStage } from '../../domain/decisions/finish-stage.ts'
import { openStep } from '../../domain/decisions/open-step.ts'
import { requestTemplateOf, type Setting, stepTemplateOf } from '../../domain/decisions/setting.ts'
import { type Stage, stages, stepsOfStage } from '../../domain/footprints/stages.ts'
import { applied } from '../../domain/inspection/applied.ts'
import type { DueNotice, NewNotice } from '../../domain/inspection/notice.ts'
import type { Change, InspectionRecord } from '../../domain/inspection/record.ts'
import { isUnanswered, type Request } from '../../domain/inspection/request.ts'
import { findLadder } from '../../domain/ladders/library.ts'
import { noticesOfRung } from '../../domain/ladders/notices.ts'
import { renderNotice } from '../../domain/notices/render.ts'
import { deadline, startOfDay } from '../../domain/time/london.ts'

/** A message as it would leave if nobody answered. */
export interface Previewed {
  readonly stage: Stage
  /** An ISO instant: not before. */
  readonly at: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly isReminder: boolean
}

/**
 * Every letter, request and reminder of an inspection that has not begun, by date: what the very decisions of the real one
 * would write on the days of its plan. Nothing is kept.
 */
export const previewMessages = (start: Change, setting: Setting, portalUrl: string): Previewed[] => {
  const { plan } = start
  if (plan === undefined) return []
  const begun: InspectionRecord = { inspection: start.inspection, plan, steps: [], requests: [], notices: [] }
  return stages
    .flatMap(stage => [
      ...stepsOfStage[stage].flatMap(step => messagesOfStep(begun, { stage, step }, setting, portalUrl)),
      ...messagesOfEnd(begun, stage, setting, portalUrl),
    ])
    .sort((a, b) => a.at.localeCompare(b.at))
}

interface Place {
  readonly stage: Stage
  readonly step: string
}

const messagesOfStep = (begun: InspectionRecord, place: Place, setting: Setting, portalUrl: string): Previewed[] => {
  const row = stepTemplateOf(setting.footprint, place)
  const planned = begun.plan.opens[`${place.stage}/${place.step}`]
  if (row === undefined || row.onlyIf !== undefined || planned === undefined) return []
  const now = startOfDay(Temporal.PlainDate.from(planned.date))
  const inStage = { ...begun, inspection: { ...begun.inspection, stage: place.stage } }
  const ask = { ...place, iteration: 1, run: 1, executionStartedAt: now }
  const record = openedWholly(inStage, ask, setting, now)
  const opening = record.notices.flatMap(one =>
    one.state === 'due' ? [previewed(one, record, setting, portalUrl, false)] : [],
  )
  const reminders = record.requests.flatMap(one =>
    rungsOf(one, record, setting).map(notice => previewed(notice, record, setting, portalUrl, true)),
  )
  return [...opening, ...reminders]
}

/** What is said when a stage ends, on the last day that the plan has for it. */
const messagesOfEnd = (begun: InspectionRecord, stage: Stage, setting: Setting, portalUrl: string): Previewed[] => {
  const rows = setting.footprint.stages.find(one => one.key === stage)?.steps.flatMap(step => step.requests) ?? []
  const [last] = rows
    .flatMap(({ key }) => begun.plan.due[key]?.date ?? [])
    .toSorted()
    .toReversed()
  if (last === undefined) return []
  const record = { ...begun, inspection: { ...begun.inspection, stage } }
  const ended = finishStage(record, { stage, run: begun.inspection.run }, deadline(Temporal.PlainDate.from(last)))
  return (ended?.notices ?? []).map(notice => previewed(notice, record, setting, portalUrl, false))
}

const previewed = (
  notice: NewNotice,
  record: InspectionRecord,
  { footprint }: Setting,
  portalUrl: string,
  isReminder: boolean,
): Previewed => {
  const { subject, text } = renderNotice({ notice, record, footprint }, portalUrl)
  return { stage: record.inspection.stage, at: notice.notBefore, to: notice.to, subject, text, isReminder }
}

type Ask = Parameters<typeof openStep>[1]

/** A step may open in several commits. */
const openedWholly = (
  record: InspectionRecord,
  ask: Ask,
  setting: Setting,
  now: Temporal.Instant,
): InspectionRecord => {
  const opening = openStep(record, ask, setting, now)
  return 'change' in opening ? openedWholly(applied(record, opening.change), ask, setting, now) : record
}

const rungsOf = (request: Request, { inspection }: InspectionRecord, { footprint }: Setting): DueNotice[] => {
  if (!isUnanswered(request)) return []
  const ladder = findLadder(requestTemplateOf(footprint, request.template).ladder)
  return request.rungs.flatMap(({ rung, at }) => noticesOfRung({ ladder, rung, request, inspection, notBefore: at }))
}
