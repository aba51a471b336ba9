import { reachRungs } from '../../domain/decisions/reach-rungs.ts'
import { settingOf } from '../../domain/decisions/setting.ts'
import { carryOut } from '../record/carry-out.ts'
import type { RecordPorts } from '../record/ports.ts'

/** Raises every rung of an inspection that has been reached; many at once take several commits. */
export const raiseRungs = async (ports: RecordPorts, inspectionId: string): Promise<void> => {
  for (;;) {
    const record = await carryOut(ports, inspectionId, reachRungs)
    const setting = settingOf(record.inspection, ports.calendars)
    if (reachRungs(record, setting, ports.clock.now()) === undefined) return
  }
}
