import { defaultLibrary } from '../../../domain/calendars/library.ts'
import type { Command } from '../../../domain/decisions/command.ts'
import { act } from '../../../functions/act/act.ts'
import { answerRelay } from '../../../functions/open-step/open-step.ts'
import { createSetClock } from '../../../functions/ports/clock/memory.ts'
import { memoryDirectory } from '../../../functions/ports/directory/memory.ts'
import { memoryInspectionStore } from '../../../functions/ports/inspection-store/memory.ts'
import { memoryMail } from '../../../functions/ports/mail/memory.ts'
import { memoryNoticeLedger } from '../../../functions/ports/notice-ledger/memory.ts'
import { memoryRelays } from '../../../functions/ports/relays/memory.ts'
import { memorySwitches } from '../../../functions/ports/switches/memory.ts'
import { createMemoryTable } from '../../../functions/ports/table/memory-table.ts'
import { start, startEvent } from '../../../functions/start-inspection/start.ts'
import { castOf } from '../../../local/rehearsal/people/cast.ts'
import { anExample } from '../rehearsal/an-example.ts'

/** The functions' ports in memory, standing at the morning of the letter. */
export const inMemory = () => {
  const table = createMemoryTable()
  const clock = createSetClock('2023-10-31T09:00:00Z')
  return {
    table,
    clock,
    store: memoryInspectionStore(table),
    ledger: memoryNoticeLedger(table),
    directory: memoryDirectory(table),
    relays: memoryRelays(),
    switches: memorySwitches(table),
    mail: memoryMail(),
    calendars: defaultLibrary,
    from: 'inspections@example.org',
    portalUrl: 'https://example.org',
  }
}
export type InMemory = ReturnType<typeof inMemory>

/** East Lothian's inspection, started. */
export const startedIn = async (ports: InMemory): Promise<string> => {
  const people = castOf(anExample()).atStart
  const event = { area: 'East Lothian', footprint: 'B', letterDate: '2023-10-31', by: 'person-coordinator', people }
  const { inspectionId } = await start(ports, startEvent.parse(event))
  return inspectionId
}

/** The relay of the first stage asks for its first step. */
export const askFirstStep = (ports: InMemory, inspectionId: string) =>
  answerRelay(ports, {
    inspectionId,
    stage: 'notification',
    step: 'letter',
    iteration: 1,
    run: 1,
    executionStartedAt: '2023-10-31T09:00:00Z',
  })

export const actIn = (ports: InMemory, inspectionId: string, command: Command) => act(ports, { inspectionId, command })
