import { openJournal } from '../../journal/journal.ts'
import type { Execution } from '../execution/execution.ts'
import { journalKind, journalStatements } from './journal-rows.ts'
import type { StateMachine, Store } from './store.ts'

/** A store on a file: survives its process, whatever ends that. */
export interface DurableStore extends Store {
  close(): void
}

/**
 * Opens the engine's journal. Running executions are in memory as well; those that ended are read when asked for.
 * Errors: JournalUnusable.
 */
export const openDurableStore = (file: string): DurableStore => {
  const journal = openJournal(file, journalKind)
  const rows = journalStatements(journal)
  const machines = new Map(rows.machines().map((machine): [string, StateMachine] => [machine.arn, machine]))
  const inMemory = new Map(rows.running().map((execution): [string, Execution] => [execution.arn, execution]))
  /** How many events of an execution are kept; another execution of the same name begins at none. */
  const eventsKept = new WeakMap<Execution, number>()
  for (const execution of inMemory.values()) eventsKept.set(execution, execution.events.length)

  const keep = (execution: Execution) => {
    const from = eventsKept.get(execution)
    if (from === undefined) rows.forgetEvents(execution.arn)
    rows.putExecution(execution, from ?? 0)
    eventsKept.set(execution, execution.events.length)
  }

  const find = (arn: string): Execution | undefined => inMemory.get(arn) ?? rows.execution(arn)

  return {
    putStateMachine(machine) {
      machines.set(machine.arn, machine)
      return journal.write(() => rows.putMachine(machine))
    },
    stateMachine: arn => machines.get(arn),
    stateMachines: () => [...machines.values()],
    async putExecution(execution) {
      inMemory.set(execution.arn, execution)
      await journal.write(() => keep(execution))
      if (execution.status !== 'RUNNING' && inMemory.get(execution.arn) === execution) inMemory.delete(execution.arn)
    },
    execution: find,
    executionsOf(machineArn) {
      const written = rows.executionsOf(machineArn)
      const arns = new Set(written.map(({ arn }) => arn))
      const unwritten = [...inMemory.values()].filter(one => one.stateMachineArn === machineArn && !arns.has(one.arn))
      return [...written.map(one => inMemory.get(one.arn) ?? one), ...unwritten]
    },
    runningExecutions: () => [...inMemory.values()].filter(({ status }) => status === 'RUNNING'),
    untoldEnds: rows.untoldEnds,
    close: journal.close,
  }
}
