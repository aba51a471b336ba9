import * as z from 'zod'
import { mayHold } from '../../domain/rights/may-hold.ts'
import { mayAnywhere } from '../../domain/rights/rights.ts'
import { type Role, role, roleNames, roles } from '../../domain/roles/roles.ts'
import type { Person } from '../../functions/ports/directory/person.ts'
import { start, startEvent } from '../../functions/start-inspection/start.ts'
import { problem } from '../http/form.ts'
import type { PortalPorts } from '../ports.ts'
import { notFound } from '../reading/not-found.ts'
import type { Asked } from './routes.ts'

const pin = startEvent.shape.pins.unwrap().valueType.omit({ by: true })

/** A start as a program sends it: people by their ids; who starts it and sets its dates is known from the key. */
export const newInspection = startEvent
  .omit({ by: true })
  .extend({
    people: z.partialRecord(role, z.string()).describe('Ids in the directory, by role'),
    pins: z.record(z.string(), pin).default({}),
  })
  .meta({ id: 'NewInspection' })

/** Starts an inspection for a program. Yields its id. Errors: InspectionUnknown where one may not; those of `start`. */
export const startFor = async ({
  ports,
  me,
  body,
}: Pick<Asked<z.output<typeof newInspection>>, 'ports' | 'me' | 'body'>): Promise<string> => {
  if (!mayAnywhere(me.viewer, 'start-inspection')) throw notFound()
  const by = me.person.id
  const pins = Object.fromEntries(Object.entries(body.pins).map(([key, given]) => [key, { ...given, by }]))
  const people = await peopleWith(ports, body.people)
  const { inspectionId } = await start(ports, { ...body, people, pins, by })
  return inspectionId
}

/** The people of the directory with these ids. Errors: InputInvalid for one that it does not have, or that may not hold the role. */
const peopleWith = async (
  { directory }: Pick<PortalPorts, 'directory'>,
  ids: Readonly<Partial<Record<Role, string>>>,
): Promise<Partial<Record<Role, Person>>> => {
  const known = await directory.getMany(Object.values(ids))
  return Object.fromEntries(
    roleNames.flatMap(held => {
      const id = ids[held]
      if (id === undefined) return []
      const person = known.get(id)
      if (person === undefined)
        throw problem('people', `nobody in the directory has the id ${id}. Add the person first.`)
      if (!mayHold(held, person.access)) throw problem('people', `${id} may not be ${roles[held].title}.`)
      return [[held, person]]
    }),
  )
}
