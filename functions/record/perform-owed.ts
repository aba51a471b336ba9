import type { Inspection } from '../../domain/inspection/inspection.ts'
import type { Change } from '../../domain/inspection/record.ts'
import { relayName } from '../../domain/inspection/relay-name.ts'
import { stepKey } from '../../domain/inspection/step.ts'
import type { StepToken } from '../ports/inspection-store/port.ts'
import type { RecordPorts } from './ports.ts'

/**
 * Does what a commit left owed: wakes the relays of changed steps, starts the relay of the stage. What fails here, or is lost
 * by a crash, stays owed in the record: the sweep does it, and tells of it if it cannot (design.md section 5, rule 4). The
 * decision itself was taken, so that its caller is not told of a failure.
 */
export const performOwed = async (
  ports: RecordPorts,
  { inspection, steps }: Pick<Change, 'inspection' | 'steps'>,
): Promise<void> => {
  const woken = steps.filter(one => one.wakeOwedSince !== undefined)
  await Promise.allSettled([
    ...woken.map(one => wake(ports, inspection.id, stepKey(one))),
    startRelay(ports, inspection),
  ])
  await stopRelay(ports, inspection).catch(() => {})
}

/**
 * Wakes the relay that waits for a step, if one does, and clears the mark on condition that nothing changed meanwhile.
 * A token that is not known any more was answered already: fine (rule 8).
 */
export const wake = async (ports: RecordPorts, inspectionId: string, key: string): Promise<void> => {
  const seen = await ports.store.tokenOf(inspectionId, key)
  if (seen?.wakeOwedSince !== undefined) await answerAndClear(ports, inspectionId, key, seen)
}

/**
 * Takes away the token of a wait that has ended, so that the next one finds its place free. Should a relay wait with it after
 * all, it is woken and asks again.
 */
export const clearLeftover = async (ports: RecordPorts, inspectionId: string, key: string): Promise<void> => {
  const seen = await ports.store.tokenOf(inspectionId, key)
  if (seen?.token !== undefined) await answerAndClear(ports, inspectionId, key, seen)
}

const answerAndClear = async (
  { store, relays }: RecordPorts,
  inspectionId: string,
  key: string,
  { revision, token }: StepToken,
): Promise<void> => {
  if (token !== undefined) await relays.wake(token)
  await store.clearWake(inspectionId, key, { revision, token })
}

/** Starts the relay that is owed; its name makes a second start harmless. */
export const startRelay = async ({ store, relays, clock }: RecordPorts, inspection: Inspection): Promise<void> => {
  if (inspection.status !== 'running' || inspection.relay.state !== 'owed') return
  const { id, stage, run } = inspection
  await relays.start({ stage, name: relayName(inspection), input: { inspectionId: id, run } })
  const stopOwed = inspection.stopOwed !== undefined
  await store.relayStarted(id, { run, at: clock.now().toString(), stopOwed })
}

/** Stops the execution whose end is owed. It may have ended by itself: the fence had it told to. */
export const stopRelay = async ({ store, relays }: RecordPorts, { id, stopOwed }: Inspection): Promise<void> => {
  if (stopOwed === undefined) return
  await relays.stop(stopOwed)
  await store.relayStopped(id, stopOwed)
}
