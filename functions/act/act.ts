import * as z from 'zod'
import { command, decideCommand } from '../../domain/decisions/command.ts'
import { settingOf } from '../../domain/decisions/setting.ts'
import { Failure } from '../../domain/failure.ts'
import type { InspectionRecord } from '../../domain/inspection/record.ts'
import { admitted } from '../../domain/rights/admitted.ts'
import { roleGiven } from '../../domain/rights/role-given.ts'
import { admit } from '../ports/directory/admit.ts'
import { type Person, person } from '../ports/directory/person.ts'
import type { Directory } from '../ports/directory/port.ts'
import { carryOut } from '../record/carry-out.ts'
import { performOwed } from '../record/perform-owed.ts'
import type { RecordPorts } from '../record/ports.ts'

/** What somebody does with an inspection; a person whom the command names may come along for the directory. */
export const actEvent = z.strictObject({
  inspectionId: z.string().min(1),
  command,
  person: person.optional(),
  /** The version of the record that somebody decided by: another one is refused. */
  seen: z.int().optional(),
})
type ActEvent = z.infer<typeof actEvent>
type ActPorts = RecordPorts & { readonly directory: Directory }

/** Carries a person's command out. Errors: those of the decision, each by its name, with nothing changed; EmailTaken; StaleVersion, where it is not as seen. */
export const act = async (ports: ActPorts, event: ActEvent): Promise<{ version: number }> => {
  if (event.person !== undefined) await letIn(ports, event, event.person)
  const { inspection } = await carryOut(
    ports,
    event.inspectionId,
    (record, setting, now) => {
      checkSeen(record, event.seen)
      return decideCommand(record, event.command, setting, now)
    },
    performOwed,
  )
  return { version: inspection.version }
}

const checkSeen = ({ inspection }: InspectionRecord, seen: number | undefined): void => {
  if (seen === undefined || inspection.version === seen) return
  throw new Failure('StaleVersion', 'Somebody changed this inspection after it was shown to you. Look again.')
}

/** Whoever is named for the partnership may sign in and see its inspections from then on. */
const letIn = async (ports: ActPorts, { inspectionId, command }: ActEvent, named: Person): Promise<void> => {
  const record = await ports.store.load(inspectionId)
  const { inspection } = record
  const role = roleGiven(record, settingOf(inspection, ports.calendars), command)
  await admit(ports.directory, named, before => (role === undefined ? before : admitted(before, role, inspection.area)))
}
