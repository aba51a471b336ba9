import type { Temporal } from 'temporal-polyfill'
import { canBeMoved } from '../../../domain/plan/moves/check-move.ts'
import { type StandingDate, standingDates } from '../../../domain/plan/moves/standing-dates.ts'
import { londonDate } from '../../../domain/time/london.ts'
import type { Opened } from '../../reading/inspection.ts'

/** The dates of a running inspection that can be moved, the soonest first. */
export const movableDates = ({ record, setting }: Opened, now: Temporal.Instant): StandingDate[] =>
  record.inspection.status === 'running'
    ? everyDate({ record, setting }, now)
        .filter(canBeMoved)
        .sort((a, b) => a.date.localeCompare(b.date))
    : []

const everyDate = ({ record, setting }: Pick<Opened, 'record' | 'setting'>, now: Temporal.Instant): StandingDate[] =>
  standingDates(record, setting.footprint, londonDate(now))

/** A date's key as an address has it. */
export const addressOf = ({ key }: StandingDate): string => key.replace('/', '~')

/** The date that an address names, whether or not it can be moved; undefined if there is none. */
export const dateWithKey = (opened: Opened, now: Temporal.Instant, address: string): StandingDate | undefined =>
  everyDate(opened, now).find(one => addressOf(one) === address)
