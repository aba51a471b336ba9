import { roleNames, roles } from '../../domain/roles/roles.ts'
import type { Person } from '../../functions/ports/directory/person.ts'
import type { Directory } from '../../functions/ports/directory/port.ts'
import type { InspectionStore } from '../../functions/ports/inspection-store/port.ts'
import type { Clock } from '../clock/clock.ts'
import type { SeededPerson } from '../oidc/people-page.ts'
import { createLocalOidc, type NodeHandler } from '../oidc/provider.ts'

interface Signing {
  readonly url: string
  readonly directory: Pick<Directory, 'list'>
  readonly store: Pick<InspectionStore, 'listOpen'>
  readonly clock: Pick<Clock, 'now'>
}

/** The local sign-in: whoever the directory lets in, by what he or she is here. */
export const localSignIn = ({ url, directory, store, clock }: Signing): NodeHandler =>
  createLocalOidc({
    issuer: `${url}/oidc`,
    portalUrl: url,
    clientIds: ['staff', 'partner'],
    people: async clientId => {
      const held = heldRoles(await store.listOpen())
      const kind = clientId === 'staff' ? 'staff' : 'partner'
      return (await directory.list()).filter(one => one.access?.kind === kind).map(one => seeded(one, held))
    },
    now: clock.now,
  })

type Inspections = Awaited<ReturnType<InspectionStore['listOpen']>>

const heldRoles = (inspections: Inspections): ReadonlyMap<string, readonly string[]> => {
  const held = new Map<string, string[]>()
  for (const { people, areaName } of inspections)
    for (const role of roleNames) {
      const id = people[role]
      if (id !== undefined) held.set(id, [...(held.get(id) ?? []), `${roles[role].title}, ${areaName}`])
    }
  return held
}

const seeded = (one: Person, held: ReadonlyMap<string, readonly string[]>): SeededPerson => {
  const says = one.access?.kind === 'staff' ? one.access.roles.join(', ').replaceAll('-', ' ') : undefined
  return {
    name: one.name,
    email: one.email,
    says: says ?? held.get(one.id)?.join('; ') ?? 'colleague',
    group: one.organisation,
  }
}
