import type { Finding } from '../../domain/doctor/finding.ts'
import { repaired } from '../../domain/doctor/repairs.ts'
import { isFailure } from '../../domain/failure.ts'
import { stepKey } from '../../domain/inspection/step.ts'
import { carryOut } from '../record/carry-out.ts'
import { clearLeftover, startRelay, stopRelay, wake } from '../record/perform-owed.ts'
import { eachInTurn } from '../sweep/each-in-turn.ts'
import { raiseRungs } from '../sweep/raise-rungs.ts'
import { resume } from '../sweep/resume.ts'
import type { DoctorPorts } from './doctor.ts'

/** What was repaired, and why other things were not. */
export interface Cured {
  readonly repaired: readonly Finding[]
  readonly failures: readonly unknown[]
}

/**
 * Repairs what a program may: first the record says so, by whom and why, then it is done. Cut off in between it is found
 * again by the next examination.
 */
export const cure = async (ports: DoctorPorts, findings: readonly Finding[], by: string): Promise<Cured> => {
  const done: Finding[] = []
  const anew = new Set<string>()
  const failures = await eachInTurn(findings, async finding => {
    const isAnew = finding.repair.do === 'start-anew'
    // One new start cures all that it would cure.
    if (!(isAnew && anew.has(finding.inspectionId))) {
      if (!(await isWrittenDown(ports, finding, by))) return
      await act(ports, finding)
    }
    if (isAnew) anew.add(finding.inspectionId)
    done.push(finding)
  })
  return { repaired: done, failures }
}

/** Writes the repair into the record that it is about; false where there is nothing that a program may do. */
const isWrittenDown = async (ports: DoctorPorts, finding: Finding, by: string): Promise<boolean> => {
  if (finding.repair.do === 'tell-a-person') return false
  let isDecided = false
  try {
    await carryOut(ports, finding.inspectionId, (record, _setting, now) => {
      const change = repaired(record, finding, by, now)
      isDecided = change !== undefined
      return change
    })
    return isDecided
  } catch (error) {
    // An execution without a record has no history to be written into; it is stopped all the same.
    if (isFailure(error, 'InspectionUnknown') && finding.repair.do === 'stop-execution') return true
    throw error
  }
}

const act = async (ports: DoctorPorts, { inspectionId, repair }: Finding): Promise<void> => {
  const at = ports.clock.now().toString()
  switch (repair.do) {
    case 'stop-execution':
      return ports.relays.stop(repair)
    case 'free-step':
      return clearLeftover(ports, inspectionId, repair.step)
    case 'send-again':
      return ports.ledger.release([{ inspectionId, slot: repair.slot, notBefore: repair.notBefore }])
    case 'settle':
      return ports.ledger.suppressed([{ inspectionId, slot: repair.slot }], { at })
    case 'post-again':
      return ports.ledger.postpone([{ inspectionId, slot: repair.slot }], at)
    case 'do-what-is-due':
      return doWhatIsDue(ports, inspectionId)
    case 'start-anew':
    case 'count-anew':
    case 'tell-a-person':
      return
  }
}

const doWhatIsDue = async (ports: DoctorPorts, id: string): Promise<void> => {
  const { inspection, steps } = await ports.store.load(id)
  await startRelay(ports, inspection)
  await stopRelay(ports, inspection)
  for (const one of steps) if (one.wakeOwedSince !== undefined) await wake(ports, id, stepKey(one))
  await resume(ports, id)
  await raiseRungs(ports, id)
}
