import { Temporal } from 'temporal-polyfill'
import { nextWorkingDay } from '../../calendars/working-days.ts'
import { Failure } from '../../failure.ts'
import { dayName } from '../day-name.ts'
import type { Move } from './move.ts'
import type { StandingDate } from './standing-dates.ts'

/** The dates that can be moved by hand: those that are not over and that no law gives (domain.md D-19). */
export const canBeMoved = (one: StandingDate): boolean => one.state !== 'over' && one.rule.statutory === undefined

/**
 * The date that is to be moved, which can be moved, and to where it is.
 * Errors: RequestUnknown and CommandRefused (naming what can be moved), InputInvalid, NotAWorkingDay (offers the next), NothingToDo.
 */
export const checkMove = (given: Move): StandingDate => {
  const moved = movable(given)
  checkDay(given)
  if (given.to.toString() === moved.date)
    throw new Failure('NothingToDo', `to: “${moved.name}” is on ${dayName(given.to)} already. Choose another day.`)
  return moved
}

const movable = ({ standing, key, plan }: Move): StandingDate => {
  const found = standing.find(one => one.key === key)
  const choice = `What can be moved: ${
    standing
      .filter(canBeMoved)
      .map(one => one.key)
      .join(', ') || 'nothing'
  }.`
  if (found === undefined)
    throw new Failure('RequestUnknown', `key: ${key} is no date of plan ${plan.number}. ${choice}`)
  if (found.rule.statutory === true)
    throw new Failure('CommandRefused', `key: “${found.name}” is a limit of the law and cannot be moved. ${choice}`)
  if (found.state === 'over')
    throw new Failure('CommandRefused', `key: “${found.name}” (${key}) has begun or is over. ${choice}`)
  return found
}

const checkDay = ({ to, today, area, calendar }: Move): void => {
  if (Temporal.PlainDate.compare(to, today) <= 0)
    throw new Failure('InputInvalid', `to: ${dayName(to)} is not to come. Give a date after ${dayName(today)}.`)
  const day = calendar.workingDay(to)
  if (day.working) return
  const next = nextWorkingDay(calendar, to)
  throw new Failure(
    'NotAWorkingDay',
    `to: ${dayName(to)} is not a working day in ${area.name} (${day.why}). The next one is ${dayName(next)}.`,
    { details: { to: to.toString(), next: next.toString() } },
  )
}
