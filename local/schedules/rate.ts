import type { Timetable } from './timetable.ts'

const unitMs: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }

/** Every so many minutes, hours or days, counted from `startMs`. Errors: an Error for any other text. */
export const rateTimetable = (text: string, startMs: number): Timetable => {
  const [, count = '', unit = ''] = /^\s*(\d+)\s+(minute|hour|day)s?\s*$/.exec(text) ?? []
  const periodMs = Number(count) * (unitMs[unit] ?? 0)
  if (periodMs === 0) throw new Error(`rate(${text}) is not understood: a count and minutes, hours or days are`)
  const ticksUpTo = (ms: number): number => Math.max(0, Math.floor((ms - startMs) / periodMs))
  return {
    next: afterMs => startMs + (ticksUpTo(afterMs) + 1) * periodMs,
    between: (afterMs, beforeMs) => Math.max(0, ticksUpTo(beforeMs - 1) - ticksUpTo(afterMs)),
  }
}
