import type { Finding } from '../../domain/doctor/finding.ts'
import { repaired } from '../../domain/doctor/repairs.ts'
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
  const failures = await eachInTurn(onceAnew(findings), async finding => {
    let isDecided = false
    await carryOut(ports, finding.inspectionId, (record, _setting, now) => {
      const change = repaired(record, finding, by, now)
      isDecided = change !== undefined
      return change
    })
    if (!isDecided) return
    await act(ports, finding)
    done.push(finding)
  })
  return { repaired: done, failures }
}

/** One new start cures all that it would cure. */
const onceAnew = (findings: readonly Finding[]): Finding[] => {
  const started = new Set<string>()
  return findings.filter(({ repair, inspectionId }) => {
    if (repair.do !== 'start-anew') return true
    return !started.has(inspectionId) && started.add(inspectionId)
  })
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
