import * as z from 'zod'
import type { Sink } from './sink.ts'

const early = z.object({ verdict: z.literal('early'), until: z.string() })

const asked = z.object({ inspectionId: z.string(), stage: z.string(), step: z.string(), iteration: z.int() })

/** A day that a relay was told to wait for is the day: when it has come, the step opens and is not put off again. */
export const createToldDays = (planNumberOf: (inspectionId: string) => number | undefined, sink: Sink) => {
  const told = new Map<string, number>()
  return (event: unknown, answer: unknown, nowMs: number): void => {
    const read = early.safeParse(answer)
    if (!read.success) return
    const { inspectionId, stage, step, iteration } = asked.parse(event)
    const key = `${stage}#${step}#${iteration} by plan ${planNumberOf(inspectionId)}`
    const beforeMs = told.get(key)
    const untilMs = Date.parse(read.data.until)
    if (beforeMs !== undefined && beforeMs <= nowMs && untilMs > nowMs)
      sink.violated(
        'a day that has come is kept',
        `${key}: ${new Date(beforeMs).toISOString()}, then ${read.data.until}`,
      )
    told.set(key, untilMs)
  }
}
