import { type Finding, findingKey, isRepairable } from '../../domain/doctor/finding.ts'
import { repaired } from '../../domain/doctor/repairs.ts'
import { Failure, isFailure } from '../../domain/failure.ts'
import { stepKey } from '../../domain/inspection/step.ts'
import { carryOut } from '../record/carry-out.ts'
import { clearLeftover, startRelay, stopRelay, wake } from '../record/perform-owed.ts'
import { raiseRungs } from '../sweep/raise-rungs.ts'
import { resume } from '../sweep/resume.ts'
import { look } from './doctor.ts'
import { livingRelays } from './living.ts'
import type { DoctorPorts } from './ports.ts'

/** What became of findings that were to be repaired. What a person has to see to is in none of these. */
export interface Cured {
  readonly repaired: readonly Finding[]
  /** What was not there any more. */
  readonly gone: readonly Finding[]
  readonly failed: readonly { readonly finding: Finding; readonly why: string }[]
}

/**
 * Repairs what a program may of what is still there: first the record says so, by whom and why, then it is done. Cut off in
 * between it is found again by the next examination. What fails keeps nothing else from being repaired.
 */
export const cure = async (ports: DoctorPorts, findings: readonly Finding[], by: string): Promise<Cured> => {
  const cured: Results = { repaired: [], gone: [], failed: [] }
  for (const [id, ofOne] of Map.groupBy(findings.filter(isRepairable), one => one.inspectionId)) {
    if (id === undefined) continue
    try {
      await cureOne(ports, id, ofOne, by, cured)
    } catch (error) {
      cured.failed.push(...ofOne.map(finding => ({ finding, why: whyOf(error) })))
    }
  }
  return cured
}

interface Results {
  readonly repaired: Finding[]
  readonly gone: Finding[]
  readonly failed: Cured['failed'][number][]
}

/** Looked at anew once, before anything is repaired: a repair is a change, after which nothing is a finding for an hour. */
const cureOne = async (
  ports: DoctorPorts,
  id: string,
  findings: readonly Finding[],
  by: string,
  { repaired: done, gone, failed }: Results,
): Promise<void> => {
  const [living, mail] = await Promise.all([livingRelays(ports), ports.switches.mail()])
  const seen = await look(ports, id, living.get(id) ?? [], mail)
  const now = new Map(seen.findings.map(one => [findingKey(one), one]))
  let isStarted = false
  for (const finding of findings) {
    const found = now.get(findingKey(finding))
    if (found === undefined || !isRepairable(found)) {
      gone.push(finding)
      continue
    }
    try {
      // One new start cures all that it would cure.
      const isAnew = found.repair.do === 'start-anew'
      if (!(isAnew && isStarted)) await repair(ports, id, found, by)
      isStarted ||= isAnew
      done.push(finding)
    } catch (error) {
      failed.push({ finding, why: whyOf(error) })
    }
  }
}

const whyOf = (error: unknown): string => {
  if (error instanceof Failure) return `${error.name}: ${error.message}`
  return error instanceof Error ? error.name : 'an unknown error'
}

const repair = async (ports: DoctorPorts, id: string, finding: Finding, by: string): Promise<void> => {
  await writeDown(ports, id, finding, by)
  await act(ports, id, finding)
}

/** Writes the repair into the record that it is about. Errors: CommandRefused, when that has changed too much meanwhile. */
const writeDown = async (ports: DoctorPorts, id: string, finding: Finding, by: string): Promise<void> => {
  let isDecided = false
  try {
    await carryOut(ports, id, (record, setting, now) => {
      const change = repaired(record, finding, by, setting, now)
      isDecided = change !== undefined
      return change
    })
  } catch (error) {
    // An execution without a record has no history to be written into; it is stopped all the same.
    if (isFailure(error, 'InspectionUnknown') && finding.repair.do === 'stop-execution') return
    throw error
  }
  if (!isDecided) throw new Failure('CommandRefused', `${id} has changed since it was looked at. Look again.`)
}

const act = async (ports: DoctorPorts, inspectionId: string, { repair }: Finding): Promise<void> => {
  const at = ports.clock.now().toString()
  switch (repair.do) {
    case 'stop-execution':
      return ports.relays.stop(repair)
    case 'free-step':
      return clearLeftover(ports, inspectionId, repair.step)
    case 'send-again':
      return ports.ledger.release([{ inspectionId, slot: repair.slot, notBefore: repair.notBefore }])
    case 'settle':
      return ports.ledger.suppressed([{ inspectionId, slot: repair.slot }], { at, why: 'unknown' })
    case 'post-again':
      return ports.ledger.postpone([{ inspectionId, slot: repair.slot }], at)
    case 'do-what-is-due':
      return doWhatIsDue(ports, inspectionId)
    // These are changes of the record alone.
    case 'start-anew':
    case 'count-anew':
    case 'hand-over':
    case 'ask-lead':
    case 'plan-anew':
    case 'count-history-anew':
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
