import { Temporal } from 'temporal-polyfill'
import { areas } from '../../domain/areas/areas.ts'
import { type CalendarLibrary, defaultLibrary } from '../../domain/calendars/library.ts'
import type { Command } from '../../domain/decisions/command.ts'
import type { Notice } from '../../domain/inspection/notice.ts'
import type { Role } from '../../domain/roles/roles.ts'
import { act } from '../../functions/act/act.ts'
import { memoryDirectory } from '../../functions/ports/directory/memory.ts'
import { memoryInspectionStore } from '../../functions/ports/inspection-store/memory.ts'
import type { Message } from '../../functions/ports/mail/port.ts'
import { memoryNoticeLedger } from '../../functions/ports/notice-ledger/memory.ts'
import { memorySwitches } from '../../functions/ports/switches/memory.ts'
import { createMemoryTable } from '../../functions/ports/table/memory-table.ts'
import { sweep } from '../../functions/sweep/sweep.ts'
import { createVirtualClock } from '../../local/clock/virtual-clock.ts'
import { createChance } from '../../local/simulation/chance/chance.ts'
import { createFaults } from '../../local/simulation/faults/faults.ts'
import { noCounts } from '../../local/simulation/report/tally.ts'
import { createTrace } from '../../local/simulation/report/trace.ts'
import { createDeathWatch } from '../../local/simulation/system/death-watch.ts'
import { deployedNow } from '../../local/simulation/system/deployed.ts'
import { functions } from '../../local/simulation/system/functions.ts'
import type { Invoke } from '../../local/simulation/system/lambda.ts'
import { engineRelays } from '../../local/simulation/system/relays.ts'
import { tokenIntegrations } from '../../local/simulation/system/token-integration.ts'
import { createEngine } from '../../local/step-functions/engine.ts'
import { lambdaIntegrations } from '../../local/step-functions/integrations/lambda.ts'
import { createMemoryStore } from '../../local/step-functions/service/store.ts'
import { type Played, played } from '../builders/played.ts'

const deployed = deployedNow(() => undefined)

/** A message, with the id under which the ledger has it. */
export interface Posted extends Message {
  readonly messageId: string
}

/** The whole system in memory and without faults, with many inspections: the relays are executions of the interpreter. */
export const system = async (startsAt: string, calendars: CalendarLibrary = defaultLibrary) => {
  const clock = createVirtualClock(Date.parse(startsAt))
  const now = () => Temporal.Instant.fromEpochMilliseconds(clock.now())
  const table = createMemoryTable()
  const executions = createMemoryStore()
  const chance = createChance(1)
  const trace = createTrace(clock.now)
  const faults = createFaults(chance, noCounts(), trace, false)
  const surroundings = { clock, faults, trace, writes: () => 0, wrote: () => undefined, hurry: () => undefined }
  const posted: Posted[] = []
  const invoke: Invoke = async (name, event) => {
    try {
      return { payload: await functions[name]?.(ports, event) }
    } catch (error) {
      if (!(error instanceof Error)) throw error
      return { functionError: { errorType: error.name, errorMessage: error.message } }
    }
  }
  const engine = createEngine({
    clock,
    store: executions,
    ids: { uuid: () => chance.integer(0, 2 ** 32 - 1).toString(16), random: () => chance.next() },
    integrations: {
      ...lambdaIntegrations((arn, payload) => invoke(deployed.functions[arn] ?? arn, payload)),
      ...tokenIntegrations(table, deployed.tableName, surroundings),
    },
    onStatusChange: createDeathWatch({ clock, faults, trace, invoke: () => invoke }),
  })
  for (const machine of deployed.machines) await engine.createStateMachine(machine)
  const ports = {
    store: memoryInspectionStore(table),
    ledger: memoryNoticeLedger(table),
    directory: memoryDirectory(table),
    switches: memorySwitches(table),
    relays: engineRelays(engine),
    mail: {
      send: async (message: Message) => {
        const messageId = `posted-${posted.length + 1}`
        posted.push({ ...message, messageId })
        return { messageId }
      },
    },
    clock: { now },
    calendars,
    from: 'inspections@example.org',
    portalUrl: 'https://example.org',
  }
  return {
    ports,
    table,
    posted,
    /** Names of the executions that live. */
    living: () => executions.runningExecutions().map(one => one.name),
    /** The clock goes on to an instant; what the interpreter's timers do, is done on the way. */
    goOnTo: async (instant: string) => {
      await clock.advanceTo(Date.parse(instant))
      await clock.idle()
    },
    /** A sweep, and all that follows from it. */
    sweepAt: async (instant: string) => {
      await clock.advanceTo(Date.parse(instant))
      const { failures } = await sweep(ports)
      if (failures.length > 0) throw new AggregateError(failures, `a sweep at ${instant} failed`)
      await clock.idle()
    },
    act: async (inspectionId: string, command: Command) => {
      const done = await act(ports, { inspectionId, command })
      await clock.idle()
      return done
    },
  }
}
export type System = Awaited<ReturnType<typeof system>>

/**
 * Puts an inspection on file as it stands: its messages of the days before have left, those of today have not; its relay is
 * started by the next sweep.
 */
export const putOnFile = async ({ ports, table }: System, { record }: Played): Promise<void> => {
  const { inspection, notices } = record
  const since = ports.clock.now().toString()
  const isRunning = inspection.status === 'running'
  const owing = isRunning ? { ...inspection, relay: { state: 'owed', since } as const } : inspection
  await ports.store.create({ ...record, inspection: owing, notices: [], retired: [], entries: [] })
  const onFile = table.records.get(inspection.id)
  for (const one of notices) onFile?.notices.set(one.slot, one.notBefore < since.slice(0, 10) ? left(one) : one)
  for (const id of new Set(Object.values(inspection.people))) await ports.directory.put(inventedPerson(id))
}

export const inventedPerson = (id: string) => ({
  id,
  name: `Invented ${id}`,
  email: `${id}@example.org`,
  organisation: 'Invented',
})

const left = (one: Notice): Notice =>
  one.state === 'due' ? { ...one, state: 'accepted', acceptedAt: one.notBefore, messageId: `message-${one.slot}` } : one

const footprintsInTurn = ['B', 'C', 'A'] as const

/** Held by one person for all of Scotland; the lead and the coordinator by some; all others by somebody of the area. */
const national: readonly Role[] = ['chief-constable', 'principal-reporter', 'service-manager', 'panel-chair']

const holderIn = (area: string, index: number) => (role: Role) => {
  if (national.includes(role)) return role
  if (role === 'coordinator') return `${role}-${index % 2}`
  const ours: readonly Role[] = ['inspection-lead', 'depute-lead', 'participation-lead', 'link-inspector']
  return ours.includes(role) ? `${role}-${index % 5}` : `${role}-${area}`
}

/** So many inspections as they stand at an instant: of all areas and footprints in turn, begun in the fourteen months before. */
export const programmeOf = (count: number, until: string): Played[] =>
  Array.from({ length: count }, (_none, index) => {
    const area = areas[(index * 7) % areas.length]
    if (area === undefined) throw new Error('there are areas')
    const weeksAgo = 1 + Math.floor((index * 60) / count)
    const monday = Temporal.PlainDate.from(until.slice(0, 10)).subtract({ weeks: weeksAgo })
    const letterDate = monday.add({ days: 3 - monday.dayOfWeek }).toString()
    const footprint = footprintsInTurn[index % footprintsInTurn.length] ?? 'B'
    return played(until, { area: area.name, footprint, letterDate, holder: holderIn(area.slug, index) })
  })
