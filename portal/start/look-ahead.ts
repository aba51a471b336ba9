import type { Temporal } from 'temporal-polyfill'
import { type Failure, isFailure } from '../../domain/failure.ts'
import type { Inspection } from '../../domain/inspection/inspection.ts'
import type { Plan } from '../../domain/plan/schema.ts'
import { londonDate } from '../../domain/time/london.ts'
import { type PlannedStart, plannedStart, type StartEvent } from '../../functions/start-inspection/start.ts'
import type { PortalPorts } from '../ports.ts'
import { namesOf } from '../reading/names.ts'
import { clashesAround } from './clashes.ts'

/** An inspection as it would be, and what a coordinator should know before it starts. Nothing is written. */
export interface LookAhead {
  readonly planned: PlannedStart
  readonly plan: Plan
  /** What gets in the way elsewhere, in plain words; none of it forbids the start. */
  readonly clashes: readonly string[]
  /** Which calendar is not final, where dates rest on one. */
  readonly provisional: Failure | undefined
  /** The area's other inspections that are open: another one needs a reason. */
  readonly openForArea: readonly Inspection[]
  /** Whether the day of the letter has passed. */
  readonly letterIsLate: boolean
}

/** Looks at a start by the least that is promised; what has to be agreed to is said beside it. Errors: as `plannedStart`. */
export const lookAhead = async (ports: PortalPorts, event: StartEvent, now: Temporal.Instant): Promise<LookAhead> => {
  const despiteOpen = event.despiteOpen ?? 'to be given'
  const planned = await plannedStart(ports, { ...event, allowProvisional: true, despiteOpen })
  const { inspection, plan } = planned.change
  if (plan === undefined) throw new Error('a start makes a plan')
  const open = await ports.store.listOpen()
  const nameOf = await namesOf(ports.directory, Object.values(inspection.people))
  const clashes = clashesAround([planned], { open, calendars: ports.calendars, nameOf, now })
  return {
    planned,
    plan,
    clashes: clashes.get(inspection.id) ?? [],
    provisional: await notFinal(ports, { ...event, despiteOpen }),
    openForArea: open.filter(one => one.area === inspection.area && one.id !== inspection.id),
    letterIsLate: event.letterDate < londonDate(now).toString(),
  }
}

const notFinal = async (ports: PortalPorts, event: StartEvent): Promise<Failure | undefined> => {
  try {
    await plannedStart(ports, { ...event, allowProvisional: false })
    return undefined
  } catch (error) {
    if (isFailure(error, 'CalendarUnknown')) return error
    throw error
  }
}
