import type { Access } from '../../domain/rights/access.ts'
import { admitted } from '../../domain/rights/admitted.ts'
import { staffRolesFor } from '../../domain/rights/may-hold.ts'
import { neededAtStart, type Role, roles } from '../../domain/roles/roles.ts'
import type { Person } from '../../functions/ports/directory/person.ts'
import { type APortal, aPortal, browsing, known } from './a-portal.ts'

export const falkirkCode = 'S12000014'

const staffFor = (role: Role): Access => {
  const [fit] = staffRolesFor(role) ?? []
  if (fit === undefined) throw new Error(`${role} is no role of the inspectorate`)
  return { kind: 'staff', roles: [fit] }
}

/** Invented people for every role that must be filled, in the directory. */
const cast = async ({ ports }: APortal): Promise<Record<string, Person>> => {
  const people = neededAtStart.map((role): [Role, Person] => {
    const isStaff = roles[role].side === 'inspectorate'
    const access = isStaff ? staffFor(role) : admitted(undefined, role, falkirkCode)
    const person = { id: `some-${role}`, name: `Invented ${role}`, email: `${role}@people.example` }
    const organisation = isStaff ? 'Care Inspectorate' : 'Invented Partnership'
    return [role, { ...person, organisation, ...(access === undefined ? {} : { access }) }]
  })
  for (const [, person] of people) await ports.directory.put(person)
  return Object.fromEntries(people)
}

/** A coordinator at a desk in August 2025, whose directory holds somebody for every role. */
export const aStarter = async () => {
  const portal = aPortal('2025-08-20T10:00:00Z')
  const people = await cast(portal)
  const coordinator = await known(portal, 'Cora Coordinator', { kind: 'staff', roles: ['coordinator'] })
  const page = await browsing(portal, coordinator)
  return { portal, people, coordinator, page }
}

export type AStarter = Awaited<ReturnType<typeof aStarter>>
