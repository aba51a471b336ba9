import type { Clock } from '../clock/clock.ts'
import type { Standing } from './ticks.ts'
import type { Timetable } from './timetable.ts'

/** The next instant at which something will be due, in epoch milliseconds; undefined when nothing ever will be as things stand. */
export type IdleUntil = () => Promise<number | undefined>

export interface ScheduleParts {
  readonly timetable: Timetable
  readonly clock: Clock
  readonly run: () => Promise<unknown>
  /** Given, ticks before what it yields are skipped; not given, every tick runs. */
  readonly idleUntil?: IdleUntil | undefined
  /** Where it begins, or stood when a process before this one ended. */
  readonly standing: Standing
  /** Told of every tick that ran to its end. */
  readonly onRan?: (standing: Standing) => void
}

export interface RunningSchedule {
  /** Says that something happened, after which something may be due sooner. */
  wake(): void
  /** How many ticks have been skipped up to now, because nothing could be due at them. */
  skipped(): number
  stop(): void
}

/** Runs at the ticks of a timetable. */
export const startSchedule = (parts: ScheduleParts): RunningSchedule => {
  const { timetable, clock, run, idleUntil, onRan } = parts
  let { lastMs, skipped } = parts.standing
  let cancel = () => {}
  let hasEnded = false
  let doing: 'waiting' | 'about-to-ask' | 'asking' | 'running' = 'waiting'
  let wasWoken = false

  const plan = (notBeforeMs: number) => {
    const fromMs = Math.max(notBeforeMs, clock.now(), lastMs + 1)
    const tickMs = timetable.next(fromMs - 1)
    if (hasEnded || tickMs === undefined) return
    cancel = clock.at(tickMs, () => void clock.track(tick(tickMs)), 'schedules')
  }

  const tick = async (tickMs: number) => {
    doing = 'running'
    await run()
    skipped += timetable.between(lastMs, tickMs)
    lastMs = tickMs
    onRan?.({ lastMs, skipped })
    replan()
  }

  const ask = async (idle: IdleUntil) => {
    doing = 'asking'
    wasWoken = false
    const untilMs = await idle()
    if (wasWoken) return replan()
    doing = 'waiting'
    if (untilMs !== undefined) plan(untilMs)
  }

  // Asked at the end of what happens at this instant, once for all of it: a timer of a virtual clock runs when all is idle.
  const replan = () => {
    cancel()
    if (hasEnded) return
    doing = 'waiting'
    if (!idleUntil) return plan(clock.now())
    doing = 'about-to-ask'
    cancel = clock.at(clock.now(), () => void clock.track(ask(idleUntil)), 'schedules')
  }

  const wake = () => {
    wasWoken = true
    if (idleUntil && doing === 'waiting') replan()
  }

  replan()
  return {
    wake,
    skipped: () => skipped + timetable.between(lastMs, clock.now() + 1),
    stop() {
      hasEnded = true
      cancel()
    },
  }
}
