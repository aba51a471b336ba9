import { relayMissed } from '../../domain/decisions/relays.ts'
import type { Inspection } from '../../domain/inspection/inspection.ts'
import { relayName } from '../../domain/inspection/relay-name.ts'
import { carryOut } from '../record/carry-out.ts'
import type { RecordPorts } from '../record/ports.ts'
import { eachInTurn } from './each-in-turn.ts'

/**
 * Finds running inspections whose relay has ended without anybody being told, and owes them the next one: events about ends
 * may get lost (design.md section 5, rule 7). Yields what could not be done.
 */
export const lookForDead = async (ports: RecordPorts, open: readonly Inspection[]): Promise<readonly unknown[]> => {
  const relayed = open.filter(one => one.status === 'running' && one.relay.state === 'started')
  const missing: Inspection[] = []
  const unlisted = await eachInTurn([...new Set(relayed.map(one => one.stage))], async stage => {
    const living = await ports.relays.living(stage)
    missing.push(...relayed.filter(one => one.stage === stage && !living.has(relayName(one))))
  })
  const unseen = await eachInTurn(missing, async ({ id, stage, run }) => {
    await carryOut(ports, id, (record, _setting, now) => relayMissed(record, { stage, run }, now))
  })
  return [...unlisted, ...unseen]
}
