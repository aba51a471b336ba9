import type { Inspection } from '../../domain/inspection/inspection.ts'
import type { DueThing } from '../ports/inspection-store/due-thing.ts'
import { startRelay, stopRelay, wake } from '../record/perform-owed.ts'
import { eachInTurn } from './each-in-turn.ts'
import { lookForDead } from './look-for-dead.ts'
import { type PostPorts, post } from './post.ts'
import { raiseRungs } from './raise-rungs.ts'
import { resume } from './resume.ts'

/**
 * Due things looked at in one sweep: all that there ever are. A suspended programme of fifty owes some 750 messages at once, and
 * a person's must not fall on two sweeps; what waits because mail is switched off must not hide what else is due.
 */
const limit = 10_000

/** What a sweep found, for the watch. */
export interface Swept {
  readonly seen: number
  readonly sent: number
  readonly oldestDueNoticeMinutes: number
  readonly relaysStuck: number
  /** What could not be done; it stays due, and the next sweep tries it again. */
  readonly failures: readonly unknown[]
}

/**
 * Does what is owed and due: starts relays, wakes them, raises the rungs that have been reached, then posts the notices and
 * looks for relays that died unnoticed.
 * A sweep that was missed or cut off loses nothing: whatever is still due is found by the next.
 */
export const sweep = async (ports: PostPorts): Promise<Swept> => {
  const owed = await listDue(ports)
  const failures = await eachInTurn(once(owed), thing => perform(ports, thing))
  const notices = owed.some(one => one.kind !== 'notice') ? await listDue(ports) : owed
  const [posted, open] = await Promise.all([post(ports, notices), ports.store.listOpen()])
  const unlooked = await lookForDead(ports, open)
  const stuck = open.filter(one => one.status === 'stuck')
  const { sent, oldestDueNoticeMinutes } = posted
  const swept = { seen: owed.length, sent, oldestDueNoticeMinutes, relaysStuck: stuck.length }
  return { ...swept, failures: [...failures, ...posted.failures, ...unlooked] }
}

const listDue = ({ store, clock }: PostPorts): Promise<readonly DueThing[]> =>
  store.listDue(clock.now().toString(), limit)

/** Rungs and put-off steps are seen to for a whole inspection at a time. */
const once = (things: readonly DueThing[]): DueThing[] => {
  const seen = new Set<string>()
  return things.filter(({ kind, inspectionId }) => {
    if (kind !== 'rung' && kind !== 'resume') return true
    const key = `${kind} ${inspectionId}`
    return !seen.has(key) && seen.add(key)
  })
}

const startAndStop = async (ports: PostPorts, inspection: Inspection): Promise<void> => {
  await startRelay(ports, inspection)
  await stopRelay(ports, inspection)
}

const perform = async (ports: PostPorts, thing: DueThing): Promise<void> => {
  switch (thing.kind) {
    case 'relay':
    case 'stop':
      return startAndStop(ports, (await ports.store.load(thing.inspectionId)).inspection)
    case 'wake':
      return wake(ports, thing.inspectionId, thing.key)
    case 'resume':
      return resume(ports, thing.inspectionId)
    case 'rung':
      return raiseRungs(ports, thing.inspectionId)
    case 'notice':
    case 'claimed-notice':
      return
  }
}
