import { Temporal } from 'temporal-polyfill'
import type { CalendarLibrary } from '../../../domain/calendars/library.ts'
import type { InspectionStore } from '../../../functions/ports/inspection-store/port.ts'
import { createMemoryTable, type MemoryTable } from '../../../functions/ports/table/memory-table.ts'
import type { VirtualClock } from '../../clock/virtual-clock.ts'
import { createEngine, type Engine } from '../../step-functions/engine.ts'
import { lambdaIntegrations } from '../../step-functions/integrations/lambda.ts'
import type { StatusChange } from '../../step-functions/service/status-change.ts'
import type { Store } from '../../step-functions/service/store.ts'
import type { Chance } from '../chance/chance.ts'
import type { Faults } from '../faults/faults.ts'
import type { LedgerWatch } from '../faults/faulty-ledger.ts'
import type { Outbox } from '../faults/faulty-mail.ts'
import type { Surroundings } from '../faults/life.ts'
import type { Trace } from '../report/trace.ts'
import type { Deployed } from './deployed.ts'
import { createLambda, type Invoke } from './lambda.ts'
import { createMissing } from './missing.ts'
import { portsOf } from './ports.ts'
import { quickStore } from './quick-store.ts'
import { engineRelays } from './relays.ts'
import { startSweeping } from './sweeping.ts'
import { tokenIntegrations } from './token-integration.ts'

export interface WorldParts {
  readonly deployed: Deployed
  readonly clock: VirtualClock
  readonly calendars: CalendarLibrary
  /** For task tokens and the jitter of retries. */
  readonly ids: Chance
  readonly faults: Faults
  readonly trace: Trace
  /** Where the interpreter keeps executions. */
  readonly executions: Store
  /** The store with somebody who looks on, under the faults. */
  readonly watched: (store: InspectionStore) => InspectionStore
  readonly posting: () => LedgerWatch & Outbox
  readonly hurry: (toMs: number) => void
  /** Told of what a relay's function answered. */
  readonly onAnswer: (name: string, event: unknown, answer: unknown) => void
  readonly onStatusChange: (change: StatusChange) => void
}

/** The whole system of one run in memory: functions, machines, interpreter, table and sweep on one virtual clock. */
export interface World {
  readonly table: MemoryTable
  /** The record as it is, without faults. */
  readonly store: InspectionStore
  readonly engine: Engine
  readonly invoke: Invoke
  /** To be called after every step of the clock. */
  readonly afterStep: () => Promise<void>
}

export const createWorld = async (parts: WorldParts): Promise<World> => {
  const { clock, faults, trace, hurry, executions } = parts
  const table = createMemoryTable()
  let writes = 0
  const wrote = (): void => {
    writes += 1
  }
  const surroundings: Surroundings = { clock, faults, trace, writes: () => writes, wrote, hurry }
  const store = parts.watched(quickStore(table, surroundings.writes))
  const portsFor = portsOf({
    ...parts,
    table,
    store,
    relays: () => engineRelays(engine),
    clock: { now: () => Temporal.Instant.fromEpochMilliseconds(clock.now()) },
    surroundings,
  })
  const invoke = createLambda(portsFor, surroundings)
  const missing = createMissing(table, executions)
  const engine = await engineOf(parts, table, surroundings, invoke, missing.onStatusChange)
  const sweeping = startSweeping({ clock, store, isRelayMissing: missing.isRelayMissing, faults, invoke })
  let planned = 0
  const afterStep = async (): Promise<void> => {
    if (planned === writes && !missing.isRelayMissing()) return
    planned = writes
    await sweeping.plan()
  }
  return { table, store, engine, invoke, afterStep }
}

const engineOf = async (
  { clock, ids, deployed, executions, onAnswer, onStatusChange }: WorldParts,
  table: MemoryTable,
  surroundings: Surroundings,
  invoke: Invoke,
  changed: (change: StatusChange) => void,
): Promise<Engine> => {
  const engine = createEngine({
    clock,
    store: executions,
    ids: { uuid: () => ids.integer(0, 2 ** 32 - 1).toString(16), random: () => ids.next() },
    integrations: {
      ...lambdaIntegrations(async (arn, payload) => {
        const name = deployed.functions[arn] ?? arn
        const outcome = await invoke(name, payload)
        if ('payload' in outcome) onAnswer(name, payload, outcome.payload)
        return outcome
      }),
      ...tokenIntegrations(table, deployed.tableName, surroundings),
    },
    onStatusChange(change) {
      changed(change)
      onStatusChange(change)
    },
  })
  for (const machine of deployed.machines) await engine.createStateMachine(machine)
  return engine
}
