import { examine } from '../../domain/doctor/examine.ts'
import type { Examined } from '../../domain/doctor/examined.ts'
import type { Finding } from '../../domain/doctor/finding.ts'
import { mailSwitchedOff } from '../../domain/doctor/mail.ts'
import { daysSince, relayDays } from '../../domain/doctor/relays.ts'
import type { MailSwitch } from '../ports/switches/port.ts'
import { type Living, livingRelays } from './living.ts'
import { someThatAreOver } from './over.ts'
import type { DoctorPorts } from './ports.ts'
import { read } from './read.ts'
import { unreadable } from './unreadable.ts'

/** How near the system has come to what the service does not bear: the most of all inspections. */
export interface Walls {
  readonly oldestRelayDays: number
  readonly longestRelayEvents: number
  readonly longestStuckDays: number
}

/** What an examination saw. */
export interface Examination {
  readonly inspections: number
  readonly executions: number
  readonly notices: number
  readonly findings: readonly Finding[]
  readonly walls: Walls
}

/** What was seen of one inspection. */
type Seen = Pick<Examination, 'notices' | 'findings' | 'walls'>

/** Looks at every inspection that is not over, at some of those that are, and at every living execution; changes nothing. */
export const examineAll = async (ports: DoctorPorts): Promise<Examination> => {
  const [open, over, mail] = await Promise.all([ports.store.listOpen(), someThatAreOver(ports), ports.switches.mail()])
  const living = await livingRelays(ports)
  // Executions may carry an inspection that is over, or of which there is no record.
  const ids = new Set([...open.map(one => one.id), ...over, ...living.keys()])
  const seen: Seen[] = []
  for (const id of ids) seen.push(await look(ports, id, living.get(id) ?? [], mail))
  const executions = [...living.values()].reduce((sum, one) => sum + one.length, 0)
  return {
    inspections: ids.size,
    executions,
    notices: seen.reduce((sum, one) => sum + one.notices, 0),
    findings: [...mailSwitchedOff({ mail, now: ports.clock.now() }), ...seen.flatMap(one => one.findings)],
    walls: {
      oldestRelayDays: most(seen, 'oldestRelayDays'),
      longestRelayEvents: most(seen, 'longestRelayEvents'),
      longestStuckDays: most(seen, 'longestStuckDays'),
    },
  }
}

/**
 * Looks at one inspection. A record that cannot be read keeps none of the others from being examined. Errors: transient ones.
 */
export const look = async (
  ports: DoctorPorts,
  id: string,
  living: readonly Living[],
  mail: MailSwitch | undefined,
): Promise<Seen> => {
  try {
    const examined = await read(ports, id, living, mail)
    return { notices: examined.record.notices.length, findings: examine(examined), walls: wallsOf(examined) }
  } catch (error) {
    return { notices: 0, findings: unreadable(id, living, error), walls: noWalls }
  }
}

const noWalls: Walls = { oldestRelayDays: 0, longestRelayEvents: 0, longestStuckDays: 0 }

const wallsOf = (examined: Examined): Walls => {
  const { record, relayEvents = 0, now } = examined
  const { inspection } = record
  return {
    oldestRelayDays: relayDays(examined) ?? 0,
    longestRelayEvents: relayEvents,
    longestStuckDays: inspection.status === 'stuck' ? daysSince(inspection.since, now) : 0,
  }
}

const most = (seen: readonly Seen[], wall: keyof Walls): number => Math.max(0, ...seen.map(one => one.walls[wall]))
