import { sendAgain } from '../../domain/decisions/undelivered.ts'
import { carryOut } from '../record/carry-out.ts'
import type { RecordPorts } from '../record/ports.ts'
import { eachInTurn } from '../sweep/each-in-turn.ts'

/** What did not reach a person is due again in every open inspection, because there is another address by now. */
export const sendAgainTo = async (ports: RecordPorts, person: string): Promise<void> => {
  const [open, asked] = await Promise.all([ports.store.listOpen(), ports.store.openRequestsOf(person)])
  const concerned = new Set(asked.map(one => one.inspectionId))
  const ids = open.filter(one => concerned.has(one.id) || Object.values(one.people).includes(person)).map(one => one.id)
  const failures = await eachInTurn(ids, async id => {
    await carryOut(ports, id, async (record, _setting, now) =>
      sendAgain(record, person, await ports.store.notices(id), now),
    )
  })
  if (failures.length > 0) throw failures[0]
}
