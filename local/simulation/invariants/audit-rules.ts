import { stages } from '../../../domain/footprints/stages.ts'
import type { AuditEvent } from '../../../domain/inspection/audit-event.ts'
import { verifyChain } from '../../../functions/ports/inspection-store/seal.ts'
import type { MemoryRecord } from '../../../functions/ports/table/memory-table.ts'
import type { Sink } from './sink.ts'

/** The newest line hangs on the one before; the whole chain is for `checkChain`. */
export const checkLinks = ({ inspection, events }: MemoryRecord, sink: Sink): void => {
  const [before, last] = events.slice(-2)
  const { audit } = inspection
  if (events.length !== audit.events || events.at(-1)?.hash !== audit.lastHash)
    sink.violated('the audit is whole', `${events.length} lines, the inspection says ${audit.events}`)
  if (last !== undefined && before !== undefined && last.previous !== before.hash)
    sink.violated('the audit is whole', `line ${last.number} does not hang on line ${before.number}`)
}

export const checkChain = ({ inspection, events }: MemoryRecord, sink: Sink): void => {
  const broken = verifyChain(events, inspection.audit)
  if (broken !== undefined) sink.violated('the audit is whole', `line ${broken} was altered, moved or removed`)
}

/** A closed inspection went through every stage once, in their order. */
export const checkStages = (events: readonly AuditEvent[], sink: Sink): void => {
  const finished = events.filter(one => one.what === 'stage-finished').map(one => one.about)
  if (finished.join() !== stages.join()) sink.violated('the stage order', finished.join(', '))
}
