import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Journal } from '../../journal/journal.ts'
import type { JournalKind } from '../../journal/journal-kind.ts'
import { damaged } from '../../journal/journal-unusable.ts'
import { pack, unpack } from '../../journal/rows.ts'
import type { Execution, HistoryEvent } from '../execution/execution.ts'
import { isUntold, type StateMachine } from './store.ts'

/** The engine's journal. Definitions are kept once, events one by one, and an execution without both. */
export const journalKind: JournalKind = {
  id: 0x4a49_5346,
  version: 1,
  schema: `
    CREATE TABLE machine (arn TEXT PRIMARY KEY, body TEXT NOT NULL, sum INTEGER NOT NULL) STRICT;
    CREATE TABLE definition (hash TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;
    CREATE TABLE execution (
      number INTEGER PRIMARY KEY,
      arn TEXT NOT NULL UNIQUE,
      machine TEXT NOT NULL,
      status TEXT NOT NULL,
      untold INTEGER NOT NULL,
      definition TEXT NOT NULL REFERENCES definition,
      body TEXT NOT NULL,
      sum INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX execution_of_machine ON execution (machine);
    CREATE INDEX execution_running ON execution (status) WHERE status = 'RUNNING';
    CREATE INDEX execution_untold ON execution (untold) WHERE untold = 1;
    CREATE TABLE event (
      execution TEXT NOT NULL,
      id INTEGER NOT NULL,
      body TEXT NOT NULL,
      sum INTEGER NOT NULL,
      PRIMARY KEY (execution, id)
    ) STRICT, WITHOUT ROWID;
  `,
}

type Body = Omit<Execution, 'definition' | 'events'> & { events: number }

const place = z.object({ arn: z.string(), definition: z.string() })
const textRow = z.object({ text: z.string() })

/** Reads and writes the rows; writing belongs inside the journal's `write`. */
export const journalStatements = (journal: Journal) => {
  const { file } = journal
  const columns = 'arn, definition, body, sum'
  const sql = {
    machines: journal.prepare('SELECT body, sum FROM machine ORDER BY rowid'),
    putMachine: journal.prepare(
      'INSERT INTO machine VALUES (?, ?, ?) ON CONFLICT (arn) DO UPDATE SET body = excluded.body, sum = excluded.sum',
    ),
    definition: journal.prepare('SELECT text FROM definition WHERE hash = ?'),
    putDefinition: journal.prepare('INSERT INTO definition VALUES (?, ?) ON CONFLICT (hash) DO NOTHING'),
    execution: journal.prepare(`SELECT ${columns} FROM execution WHERE arn = ?`),
    ofMachine: journal.prepare(`SELECT ${columns} FROM execution WHERE machine = ? ORDER BY number`),
    running: journal.prepare(`SELECT ${columns} FROM execution WHERE status = 'RUNNING' ORDER BY number`),
    untold: journal.prepare(`SELECT ${columns} FROM execution WHERE untold = 1 ORDER BY number`),
    putExecution: journal.prepare(
      `INSERT INTO execution (arn, machine, status, untold, definition, body, sum) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (arn) DO UPDATE SET machine = excluded.machine, status = excluded.status, untold = excluded.untold,
         definition = excluded.definition, body = excluded.body, sum = excluded.sum`,
    ),
    events: journal.prepare('SELECT body, sum FROM event WHERE execution = ? ORDER BY id'),
    putEvent: journal.prepare('INSERT INTO event VALUES (?, ?, ?, ?)'),
    forgetEvents: journal.prepare('DELETE FROM event WHERE execution = ?'),
  }

  const hashes = new Map<string, string>()
  const texts = new Map<string, string>()

  const hashOf = (definition: string): string => {
    const known = hashes.get(definition)
    if (known !== undefined) return known
    const hash = createHash('sha256').update(definition).digest('hex')
    sql.putDefinition.run(hash, definition)
    hashes.set(definition, hash)
    return hash
  }

  const definitionOf = (hash: string): string => {
    const known = texts.get(hash)
    if (known !== undefined) return known
    const found = textRow.safeParse(sql.definition.get(hash))
    if (!found.success) throw damaged(file, 'the definition of an execution is missing')
    texts.set(hash, found.data.text)
    return found.data.text
  }

  const eventsOf = (arn: string, count: number): HistoryEvent[] => {
    const events = sql.events.all(arn).map((row): HistoryEvent => unpack(file, `the history of ${arn}`, row))
    if (events.length !== count) throw damaged(file, `events of ${arn} are missing`)
    return events
  }

  const executionIn = (row: unknown): Execution => {
    const { arn, definition } = place.parse(row)
    const { events, ...body } = unpack<Body>(file, arn, row)
    return { ...body, definition: definitionOf(definition), events: eventsOf(arn, events) }
  }

  return {
    machines: () => sql.machines.all().map((row): StateMachine => unpack(file, 'a state machine', row)),
    putMachine(machine: StateMachine) {
      const { body, sum } = pack(machine)
      sql.putMachine.run(machine.arn, body, sum)
    },
    execution(arn: string): Execution | undefined {
      const row = sql.execution.get(arn)
      return row === undefined ? undefined : executionIn(row)
    },
    executionsOf: (machine: string) => sql.ofMachine.all(machine).map(executionIn),
    running: () => sql.running.all().map(executionIn),
    untoldEnds: () => sql.untold.all().map(executionIn),
    /** Writes an execution and those of its events that are not kept yet. */
    putExecution(execution: Execution, eventsKept: number) {
      const { definition, events, ...rest } = execution
      const { arn, stateMachineArn, status } = execution
      const { body, sum } = pack({ ...rest, events: events.length })
      sql.putExecution.run(arn, stateMachineArn, status, isUntold(execution) ? 1 : 0, hashOf(definition), body, sum)
      for (const event of events.slice(eventsKept)) {
        const packed = pack(event)
        sql.putEvent.run(arn, event.id, packed.body, packed.sum)
      }
    },
    forgetEvents: (arn: string) => void sql.forgetEvents.run(arn),
  }
}
