import { Temporal } from 'temporal-polyfill'
import type { Clock } from './port.ts'

/** The machine's own clock, to the millisecond. */
export const systemClock: Clock = { now: () => Temporal.Instant.fromEpochMilliseconds(Date.now()) }
