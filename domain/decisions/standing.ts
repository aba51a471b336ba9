import { Temporal } from 'temporal-polyfill'
import { Failure } from '../failure.ts'
import { type Inspection, isOver } from '../inspection/inspection.ts'
import { dayName } from '../plan/day-name.ts'
import { londonDate } from '../time/london.ts'

/** What may be done while an inspection is suspended: who it is with may change, and what it will go on with. */
const whileSuspended: ReadonlySet<string> = new Set([
  'resume',
  'suspend',
  'cancel',
  'note',
  'name-person',
  'hand-over',
  'leave',
  'migrate',
  'undo-migration',
])

/** What may be done once it is over. */
const afterTheEnd: ReadonlySet<string> = new Set([
  'note',
  'name-person',
  'cancel',
  'suspend',
  'resume',
  'restart-relay',
])

/**
 * Checks that an inspection stands so that a command of this name can be carried out; whatever else a command needs, it checks itself.
 * Errors: CommandRefused, with the way out.
 */
export const checkStanding = (inspection: Inspection, what: string): void => {
  const { areaName, status } = inspection
  if (status === 'suspended' && !whileSuspended.has(what))
    throw new Failure(
      'CommandRefused',
      `do: ${areaName} is suspended since ${dayName(londonDate(Temporal.Instant.from(inspection.since)))}; nothing is asked and nothing moves until it is resumed.`,
    )
  if (isOver(inspection) && !afterTheEnd.has(what))
    throw new Failure('CommandRefused', `do: ${areaName} is ${status}; nothing about it can change any more.`)
}
