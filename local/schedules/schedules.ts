import type { Clock } from '../clock/clock.ts'
import type { InvokeLater } from '../lambda/asynchronous.ts'
import type { Schedule } from '../template/schedule.ts'
import { timetableOf } from './expression.ts'
import { type RunningSchedule, startSchedule } from './skipping.ts'
import { forgottenTicks, type Standing, type Ticks } from './ticks.ts'

/** As `IdleUntil`, of the given schedule. */
export type IdleUntilOf = (schedule: Schedule) => Promise<number | undefined>

export interface SchedulesParts {
  readonly schedules: readonly Schedule[]
  readonly clock: Clock
  readonly invokeLater: InvokeLater
  readonly idleUntil?: IdleUntilOf | undefined
  readonly ticks?: Ticks
}

export interface Schedules {
  /** Says that something happened, after which something may be due sooner. */
  wake(): void
  /** Ticks skipped up to now, by the schedule's logical id. */
  skipped(): Readonly<Record<string, number>>
  stop(): void
}

/** Starts the template's schedules on the clock. Errors: an Error where an expression isn't understood. */
export const startSchedules = (parts: SchedulesParts): Schedules => {
  const { schedules, clock, invokeLater, idleUntil, ticks = forgottenTicks } = parts
  const standingOf = ({ logicalId }: Schedule): Standing => {
    const known = ticks.standing(logicalId)
    if (known !== undefined) return known
    const begun = { lastMs: clock.now(), skipped: 0 }
    ticks.ran(logicalId, begun)
    return begun
  }
  const start = (schedule: Schedule, standing: Standing): RunningSchedule =>
    startSchedule({
      timetable: timetableOf(schedule.expression, schedule.timeZone, standing.lastMs),
      clock,
      idleUntil: idleUntil && (() => idleUntil(schedule)),
      run: () => Promise.all(schedule.targets.map(({ arn, input }) => invokeLater(arn, input ?? {}))),
      standing,
      onRan: standing => ticks.ran(schedule.logicalId, standing),
    })
  const running = schedules.map(schedule => ({
    id: schedule.logicalId,
    schedule: start(schedule, standingOf(schedule)),
  }))
  return {
    wake: () => running.forEach(({ schedule }) => void schedule.wake()),
    skipped: () => Object.fromEntries(running.map(({ id, schedule }) => [id, schedule.skipped()])),
    stop: () => running.forEach(({ schedule }) => void schedule.stop()),
  }
}
