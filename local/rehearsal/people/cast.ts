import { neededAtStart, type Role, roles } from '../../../domain/roles/roles.ts'
import type { Example, ExamplePerson } from '../example/schema.ts'

export interface CastPerson extends ExamplePerson {
  readonly id: string
}

/** The people of a rehearsal, by role and by e-mail address. Who holds two roles has one address and is one person. */
export interface Cast {
  readonly byRole: ReadonlyMap<Role, CastPerson>
  readonly byEmail: ReadonlyMap<string, CastPerson>
  /** Those who must be known when the inspection starts; the others are named by the partnership later. */
  readonly atStart: Readonly<Partial<Record<Role, CastPerson>>>
}

/** The cast of an example. Ids follow from roles, so that a record shows no name, or from addresses where people meet again. */
export const castOf = ({ people }: Pick<Example, 'people'>, idOf?: (email: string) => string): Cast => {
  const byRole = new Map<Role, CastPerson>()
  const byEmail = new Map<string, CastPerson>()
  for (const role of Object.keys(roles).filter((one): one is Role => one in roles)) {
    const given = people[role]
    if (given === undefined) continue
    const known = byEmail.get(given.email.toLowerCase()) ?? { id: idOf?.(given.email) ?? `person-${role}`, ...given }
    byRole.set(role, known)
    byEmail.set(given.email.toLowerCase(), known)
  }
  const atStart = Object.fromEntries([...byRole].filter(([role]) => neededAtStart.includes(role)))
  return { byRole, byEmail, atStart }
}
