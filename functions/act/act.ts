import * as z from 'zod'
import { command, decideCommand } from '../../domain/decisions/command.ts'
import { admit } from '../ports/directory/admit.ts'
import { person } from '../ports/directory/person.ts'
import type { Directory } from '../ports/directory/port.ts'
import { carryOut } from '../record/carry-out.ts'
import { performOwed } from '../record/perform-owed.ts'
import type { RecordPorts } from '../record/ports.ts'

/** What somebody does with an inspection; a person whom the command names may come along for the directory. */
export const actEvent = z.strictObject({
  inspectionId: z.string().min(1),
  command,
  person: person.optional(),
})

/** Carries a person's command out. Errors: those of the decision, each by its name, with nothing changed. */
export const act = async (
  ports: RecordPorts & { readonly directory: Directory },
  event: z.infer<typeof actEvent>,
): Promise<{ version: number }> => {
  if (event.person !== undefined) await admit(ports.directory, event.person)
  const { inspection } = await carryOut(
    ports,
    event.inspectionId,
    (record, setting, now) => decideCommand(record, event.command, setting, now),
    performOwed,
  )
  return { version: inspection.version }
}
