import { Temporal } from 'temporal-polyfill'
import type { Clock } from '../clock/clock.ts'

/** What a clock shows, as an ISO instant in whole seconds. */
export const instantOf = (clock: Pick<Clock, 'now'>): string =>
  Temporal.Instant.fromEpochMilliseconds(clock.now()).toString({ smallestUnit: 'second' })
