import { Temporal } from 'temporal-polyfill'
import type { DoctorPorts } from '../../../functions/doctor/ports.ts'
import { memoryDirectory } from '../../../functions/ports/directory/memory.ts'
import { memoryInspectionStore } from '../../../functions/ports/inspection-store/memory.ts'
import { memoryNoticeLedger } from '../../../functions/ports/notice-ledger/memory.ts'
import { memorySwitches } from '../../../functions/ports/switches/memory.ts'
import type { MemoryRecord } from '../../../functions/ports/table/memory-table.ts'
import { createVirtualClock, type VirtualClock } from '../../../local/clock/virtual-clock.ts'
import { createChance } from '../../../local/simulation/chance/chance.ts'
import { createFaults } from '../../../local/simulation/faults/faults.ts'
import { createSink } from '../../../local/simulation/invariants/sink.ts'
import { createActing } from '../../../local/simulation/people/acting.ts'
import { drawOpening } from '../../../local/simulation/people/opening.ts'
import { createPeople } from '../../../local/simulation/people/people.ts'
import { noCounts } from '../../../local/simulation/report/tally.ts'
import { createTrace } from '../../../local/simulation/report/trace.ts'
import { createDeathWatch } from '../../../local/simulation/system/death-watch.ts'
import { deployedNow } from '../../../local/simulation/system/deployed.ts'
import { createMailOutcomes } from '../../../local/simulation/system/mail-outcomes.ts'
import { engineRelays } from '../../../local/simulation/system/relays.ts'
import { createWorld, type World } from '../../../local/simulation/system/world.ts'
import { untilOver } from '../../../local/simulation/until-over.ts'
import { createMemoryStore } from '../../../local/step-functions/service/store.ts'

const deployed = deployedNow(() => undefined)

/** What somebody sees and may do who looks on after a step of the clock. */
export interface Look {
  readonly ports: DoctorPorts
  readonly world: World
  readonly clock: VirtualClock
  readonly record: MemoryRecord
  /** Stops every execution; nobody is told of it. */
  readonly stopAll: () => Promise<number>
}

/**
 * One inspection under a seed, in memory and without faults: people answer late, have drafts and plans returned, suspend and
 * resume. Yields its record at the end.
 */
export const simulated = async (seed: number, onStep: (look: Look) => Promise<void>): Promise<MemoryRecord> => {
  const chance = createChance(seed)
  const { setting, calendars, startMs, event } = drawOpening(chance.branch('opening'))
  const clock = createVirtualClock(startMs)
  const trace = createTrace(clock.now)
  const faults = createFaults(chance.branch('faults'), noCounts(), trace, false)
  const executions = createMemoryStore()
  const sink = createSink(trace.note)
  const watch = createDeathWatch({ clock, faults, trace, invoke: () => world.invoke })
  const outcomes = createMailOutcomes({ clock, faults, invoke: () => world.invoke })
  let isTold = true
  let messages = 0
  const asItIs = () => memoryInspectionStore(world.table)
  const world: World = await createWorld({
    ...{ deployed, clock, calendars, ids: chance.branch('ids'), faults, trace, executions },
    // What the world keeps of a record for speed knows nothing of repairs from outside.
    watched: store => ({
      ...store,
      load: id => asItIs().load(id),
      listDue: (until, limit) => asItIs().listDue(until, limit),
      nextDue: () => asItIs().nextDue(),
    }),
    posting: () => ({
      claimed: () => undefined,
      accepted: () => undefined,
      taken: () => {
        messages += 1
        return `message-${messages}`
      },
      delivered: ({ to }, messageId) => {
        people.mailArrived(to)
        outcomes.delivered(messageId)
      },
      bounced: () => undefined,
    }),
    hurry: toMs => people.hurry(toMs),
    onAnswer: () => undefined,
    onStatusChange: change => isTold && watch(change),
  })
  const theOnly = (): MemoryRecord | undefined => world.table.records.values().next().value
  const look = async () => {
    const id = theOnly()?.inspection.id
    return id === undefined ? undefined : world.store.load(id)
  }
  const onAcknowledged = () => undefined
  const acting = { clock, chance: chance.branch('acting'), faults, invoke: world.invoke, onAcknowledged }
  const { act, start } = createActing(acting)
  const people = createPeople({ clock, chance: chance.branch('people'), faults, trace, setting, look, act })
  clock.at(clock.now(), () => void clock.track(start(event)))
  const ports: DoctorPorts = {
    store: world.store,
    relays: engineRelays(world.engine),
    directory: memoryDirectory(world.table),
    ledger: memoryNoticeLedger(world.table),
    switches: memorySwitches(world.table),
    clock: { now: () => Temporal.Instant.fromEpochMilliseconds(clock.now()) },
    calendars,
  }
  const stopAll = async (): Promise<number> => {
    const living = executions.runningExecutions()
    isTold = false
    for (const { arn } of living) await world.engine.stopExecution({ executionArn: arn })
    await clock.idle()
    isTold = true
    return living.length
  }
  await untilOver({ clock, theOnly, sink }, async record => {
    await world.afterStep()
    if (record !== undefined) await onStep({ ports, world, clock, record, stopAll })
  })
  const record = theOnly()
  if (record === undefined) throw new Error('it never started')
  return record
}
