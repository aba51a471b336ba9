import type { Clock } from '../clock/clock.ts'
import type { InvokeLater } from '../lambda/asynchronous.ts'
import type { Schedule } from '../template/schedule.ts'
import { timetableOf } from './expression.ts'
import { type RunningSchedule, startSchedule } from './skipping.ts'

/** As `IdleUntil`, of the given schedule. */
export type IdleUntilOf = (schedule: Schedule) => Promise<number | undefined>

export interface SchedulesParts {
  readonly schedules: readonly Schedule[]
  readonly clock: Clock
  readonly invokeLater: InvokeLater
  readonly idleUntil?: IdleUntilOf | undefined
}

export interface Schedules {
  /** Says that something happened, after which something may be due sooner. */
  wake(): void
  /** Ticks skipped up to now, by the schedule's logical id. */
  skipped(): Readonly<Record<string, number>>
  stop(): void
}

/** Starts the template's schedules on the clock. Errors: an Error where an expression isn't understood. */
export const startSchedules = ({ schedules, clock, invokeLater, idleUntil }: SchedulesParts): Schedules => {
  const start = (schedule: Schedule): RunningSchedule =>
    startSchedule({
      timetable: timetableOf(schedule.expression, schedule.timeZone, clock.now()),
      clock,
      idleUntil: idleUntil && (() => idleUntil(schedule)),
      run: () => Promise.all(schedule.targets.map(({ arn, input }) => invokeLater(arn, input ?? {}))),
    })
  const running = schedules.map(schedule => ({ id: schedule.logicalId, schedule: start(schedule) }))
  return {
    wake: () => running.forEach(({ schedule }) => void schedule.wake()),
    skipped: () => Object.fromEntries(running.map(({ id, schedule }) => [id, schedule.skipped()])),
    stop: () => running.forEach(({ schedule }) => void schedule.stop()),
  }
}
