import { overdueStep } from '../../domain/decisions/overdue-step.ts'
import { carryOut } from '../record/carry-out.ts'
import type { RecordPorts } from '../record/ports.ts'
import { type AskEvent, asked } from '../relay/ask.ts'

/** Sees to what a relay waited for in vain. Errors: as carryOut. */
export const seeToOverdue = async (ports: RecordPorts, event: AskEvent): Promise<object> => {
  await carryOut(ports, event.inspectionId, (record, setting, now) => overdueStep(record, asked(event), setting, now))
  return {}
}
