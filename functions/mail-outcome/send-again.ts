import { didNotReach, sendAgain, wasKeptBackInTrial } from '../../domain/decisions/send-again.ts'
import type { Inspection } from '../../domain/inspection/inspection.ts'
import type { Notice } from '../../domain/inspection/notice.ts'
import { carryOut } from '../record/carry-out.ts'
import type { RecordPorts } from '../record/ports.ts'
import { eachInTurn } from '../sweep/each-in-turn.ts'

/** What did not reach a person is due again in every open inspection, because there is another address by now. */
export const sendAgainTo = async (ports: RecordPorts, person: string): Promise<void> => {
  const [open, asked] = await Promise.all([ports.store.listOpen(), ports.store.openRequestsOf(person)])
  const concerned = new Set(asked.map(one => one.inspectionId))
  const isConcerned = (one: Inspection) => concerned.has(one.id) || Object.values(one.people).includes(person)
  await again(ports, open.filter(isConcerned), didNotReach(person))
}

/** After a trial: what partners were not sent in it and still matters is due again, in every open inspection. */
export const sendAfterTrial = async (ports: RecordPorts): Promise<void> =>
  again(ports, await ports.store.listOpen(), wasKeptBackInTrial)

/** A commit takes some of them: as many commits as it takes. One inspection that cannot be read keeps none of the others. */
const again = async (
  ports: RecordPorts,
  inspections: readonly Inspection[],
  which: (one: Notice) => boolean,
): Promise<void> => {
  const failures = await eachInTurn(inspections, async ({ id }) => {
    for (let isLeft = true; isLeft; )
      await carryOut(ports, id, async (record, _setting, now) => {
        const change = sendAgain(record, await ports.store.notices(id), which, now)
        isLeft = change !== undefined
        return change
      })
  })
  if (failures.length > 0) throw failures[0]
}
