import type { Footprint } from '../../domain/footprints/schema.ts'
import type { InspectionRecord } from '../../domain/inspection/record.ts'
import type { MemoryRecord } from '../../functions/ports/table/memory-table.ts'
import { createVirtualClock } from '../clock/virtual-clock.ts'
import { createMemoryStore } from '../step-functions/service/store.ts'
import { createChance } from './chance/chance.ts'
import { countClockChanges } from './faults/clock-changes.ts'
import { createFaults } from './faults/faults.ts'
import { countSilences } from './faults/silences.ts'
import { createStopping } from './faults/stopping.ts'
import { createInvariants } from './invariants/invariants.ts'
import { createSink } from './invariants/sink.ts'
import { type Act, createActing } from './people/acting.ts'
import { drawOpening } from './people/opening.ts'
import { createPeople } from './people/people.ts'
import { type Run, runOf } from './report/run.ts'
import { noCounts } from './report/tally.ts'
import { createTrace } from './report/trace.ts'
import { createDeathWatch } from './system/death-watch.ts'
import type { Deployed } from './system/deployed.ts'
import { createMailOutcomes } from './system/mail-outcomes.ts'
import { createPosting } from './system/posting.ts'
import { createWorld, type World } from './system/world.ts'
import { untilOver } from './until-over.ts'

export interface Simulating {
  /** Told of every line of the trace. */
  readonly onLine?: ((line: string) => void) | undefined
  readonly withoutFaults?: boolean
  /** Of this footprint and not of a random one. */
  readonly footprint?: Footprint['key']
  /** Called after every step of the clock as long as the inspection is not over. */
  readonly onStep?: (record: MemoryRecord, act: Act) => Promise<void>
}

/** One whole inspection under a seed: the real decisions, functions, machines and interpreter over stores in memory. */
export const simulate = async (seed: number, deployed: Deployed, given: Simulating = {}): Promise<Run> => {
  const chance = createChance(seed)
  const { setting, calendars, startMs, event } = drawOpening(chance.branch('opening'), given.footprint)
  const clock = createVirtualClock(startMs)
  const trace = createTrace(clock.now, given.onLine)
  const counts = noCounts()
  const faults = createFaults(chance.branch('faults'), counts, trace, given.withoutFaults !== true)
  const sink = createSink(trace.note)
  const executions = createMemoryStore()
  const running = executions.runningExecutions
  const invariants = createInvariants({ sink, table: () => world.table, running })
  const world: World = await createWorld({
    ...{ deployed, clock, calendars, ids: chance.branch('ids'), faults, trace, executions },
    watched: invariants.watched,
    posting: createPosting(
      invariants.mail,
      (email: string) => people.mailArrived(email),
      createMailOutcomes({ clock, faults, invoke: () => world.invoke }),
    ),
    hurry: toMs => people.hurry(toMs),
    onAnswer(name, asked, answer) {
      if (name === 'open-step') invariants.told(asked, answer, clock.now())
    },
    onStatusChange: createDeathWatch({ clock, faults, trace, invoke: () => world.invoke }),
  })

  const theOnly = (): MemoryRecord | undefined => world.table.records.values().next().value
  const look = async (): Promise<InspectionRecord | undefined> => {
    const id = theOnly()?.inspection.id
    return id === undefined ? undefined : world.store.load(id)
  }
  const { invoke, engine } = world
  const onAcknowledged = invariants.acknowledged
  const { act, start } = createActing({ clock, chance: chance.branch('acting'), faults, invoke, onAcknowledged })
  const people = createPeople({ clock, chance: chance.branch('people'), faults, trace, setting, look, act })
  clock.at(clock.now(), () => void clock.track(start(event)))

  const stopping = createStopping(engine, running, faults)
  await untilOver({ clock, theOnly, sink }, async record => {
    await world.afterStep()
    if (record === undefined) return
    invariants.afterStep(record, clock.now())
    if (record.inspection.status === 'closed') return
    await stopping()
    await given.onStep?.(record, act)
  })

  const record = theOnly()
  invariants.atEnd(record)
  countClockChanges(record?.events ?? [], faults)
  countSilences(record?.events ?? [], people.silentAbout, faults)
  return runOf({ seed, record, nowMs: clock.now(), violation: sink.first(), counts, trace })
}
