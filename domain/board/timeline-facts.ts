import { Temporal } from 'temporal-polyfill'
import { wasSuspended } from '../calendars/suspended-calendar.ts'
import { nextPlan } from '../decisions/next-plan.ts'
import type { Setting } from '../decisions/setting.ts'
import { Failure } from '../failure.ts'
import type { Stage } from '../footprints/stages.ts'
import type { Inspection } from '../inspection/inspection.ts'
import type { InspectionRecord } from '../inspection/record.ts'
import type { Plan } from '../plan/schema.ts'
import type { RealSpan, Span } from './board-facts.ts'
import { todayAt } from './date-of.ts'
import { earliestDay, latestDay } from './day-order.ts'
import { daysBetween } from './day-words.ts'
import { type Forecast, forecastOf } from './forecast.ts'
import { type MilestoneTime, milestoneTimes } from './milestone-times.ts'
import { plannedStages } from './planned-stages.ts'
import { realStages } from './real-stages.ts'
import { type Foreseen, foreseenStages } from './stage-walk.ts'
import { type Stillness, stillnessOf } from './stillness.ts'
import { suspendedSpans } from './suspended-spans.ts'

/** A stage on the time line; what is not known or has not begun is absent. */
export interface StageTime {
  readonly stage: Stage
  readonly name: string
  readonly planned?: Span
  readonly real?: RealSpan
  /** From today, or from its opening, to its end as it looks now. */
  readonly forecast?: Span
}

/** Everything that the picture of one inspection shows, and its table says. Dates as `2024-05-07`. */
export interface TimelineFacts {
  readonly areaName: string
  readonly today: string
  /** What of time the picture shows. */
  readonly shown: Span
  readonly weeks: readonly { readonly number: number; readonly monday: string }[]
  readonly holidays: readonly { readonly monday: string; readonly why: string }[]
  readonly stages: readonly StageTime[]
  readonly milestones: readonly MilestoneTime[]
  readonly publication: Forecast
  /** The times in which it was or is suspended. */
  readonly suspended: readonly Span[]
  /** That it stands still: then nothing is to come. */
  readonly still?: Stillness
}

/** The plan as the footprint has it, without the days that people decided; undefined if that is this one, or cannot be made. */
const unmovedPlan = (inspection: Inspection, setting: Setting): Plan | undefined => {
  if (Object.keys(inspection.pins).length === 0) return undefined
  try {
    return nextPlan({ ...inspection, pins: {} }, setting)
  } catch (error) {
    if (error instanceof Failure && error.name === 'CalendarUnknown') return undefined
    throw error
  }
}

/** The time line of one inspection: planned, real, and as it looks now. Errors: CalendarUnknown. */
export const timelineFacts = (record: InspectionRecord, setting: Setting, now: Temporal.Instant): TimelineFacts => {
  const { inspection, plan } = record
  const today = todayAt(now).toString()
  const publication = forecastOf(inspection, setting, now)
  const foreseen = withFollowUp(foreseenStages(record, setting, now), record, setting, publication)
  const still = stillnessOf(inspection)
  const stages = stageTimes(record, setting, foreseen).map(one => (still === undefined ? one : stopped(one, still)))
  const all = milestoneTimes(record, setting, foreseen, publication, unmovedPlan(inspection, setting))
  const milestones = still === undefined ? all : all.filter(one => one.happened !== undefined)
  const isCounted = (monday: string): boolean => still === undefined || monday <= still.since
  return {
    areaName: inspection.areaName,
    today,
    shown: shownOf(record, stages, milestones, still?.kind === 'suspended' ? latestDay(today, still.reviewOn) : today),
    weeks: plan.weeks.filter(one => isCounted(one.monday)),
    holidays: plan.skippedWeeks
      .filter(one => one.why !== wasSuspended && isCounted(one.monday))
      .map(({ monday, why }) => ({ monday, why })),
    stages,
    milestones,
    publication,
    suspended: suspendedSpans(inspection, today),
    ...(still === undefined ? {} : { still }),
  }
}

/**
 * A stage of an inspection that stands still: as far as it has come. What was planned for later is planned anew, or is not
 * to be.
 */
const stopped = ({ stage, name, planned, real }: StageTime, { kind, since }: Stillness): StageTime => ({
  stage,
  name,
  ...(planned === undefined || planned.from > since
    ? {}
    : { planned: { from: planned.from, to: earliestDay(since, planned.to) } }),
  ...(real === undefined ? {} : { real: kind === 'cancelled' ? { to: since, ...real } : real }),
})

/** What counts from publication is late by as much as the report. */
const withFollowUp = (
  foreseen: Foreseen,
  { plan }: InspectionRecord,
  { footprint }: Setting,
  publication: Forecast,
): Foreseen => {
  const planned = plannedStages(plan, footprint)['follow-up']
  if (planned === undefined || publication.kind !== 'late') return foreseen
  const { daysLate } = publication
  const span = { from: later(planned.from, daysLate), to: later(planned.to, daysLate) }
  return { ...foreseen, stages: { ...foreseen.stages, 'follow-up': span } }
}

const later = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString()

const stageTimes = (
  { inspection, plan, steps }: InspectionRecord,
  { footprint }: Setting,
  foreseen: Foreseen,
): StageTime[] => {
  const planned = plannedStages(plan, footprint)
  const real = realStages(inspection, steps)
  return footprint.stages.map(({ key, name }) => {
    const [was, is, looks] = [planned[key], real[key], foreseen.stages[key]]
    return {
      stage: key,
      name,
      ...(was === undefined ? {} : { planned: was }),
      ...(is === undefined ? {} : { real: is }),
      ...(looks === undefined || is?.to !== undefined ? {} : { forecast: looks }),
    }
  })
}

/**
 * From the letter's week to some weeks after the action plan is due: the year of disposal would press everything else
 * together. All of it once the inspection is in follow-up.
 */
const shownOf = (
  { inspection, plan }: InspectionRecord,
  stages: readonly StageTime[],
  milestones: readonly MilestoneTime[],
  until: string,
): Span => {
  const ends = stages.flatMap(({ stage, planned, forecast }) =>
    stage === 'follow-up' && inspection.stage !== 'follow-up' ? [] : [planned?.to ?? '', forecast?.to ?? ''],
  )
  const marks = milestones.flatMap(one =>
    one.key === 'disposal-due' ? [] : [one.planned, one.forecast ?? '', one.happened ?? ''],
  )
  const last = latestDay(...ends, ...marks, until)
  const first = earliestDay(plan.letterDate, until)
  const margin = Math.max(7, Math.round(daysBetween(first, last) * 0.04))
  return { from: first, to: later(last, margin) }
}
