import { type Role, roles } from '../../../domain/roles/roles.ts'
import type { Person } from '../../../functions/ports/directory/person.ts'

const everyRole = Object.keys(roles).filter((one): one is Role => one in roles)

/** The one person who holds a role in every simulated inspection. */
export const holderOf = (role: Role): Person => ({
  id: `person-${role}`,
  name: `Invented ${roles[role].title}`,
  email: `${role}@example.org`,
  organisation: 'Invented Partnership',
  // Whoever answers for the partnership is let in by being named.
  ...(roles[role].side === 'inspectorate' ? { access: { kind: 'staff', roles: ['inspector'] } } : {}),
})

/** Everybody, by e-mail address. */
export const idByEmail: ReadonlyMap<string, string> = new Map(
  everyRole.map(holderOf).map(({ email, id }) => [email, id]),
)
