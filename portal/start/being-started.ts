import type { Temporal } from 'temporal-polyfill'
import { neededAtStart, type Role } from '../../domain/roles/roles.ts'
import type { Person } from '../../functions/ports/directory/person.ts'
import { type StartEvent, startEvent } from '../../functions/start-inspection/start.ts'
import type { SignedIn } from '../http/context.ts'
import type { PortalPorts } from '../ports.ts'
import { dropDraft, type Fields, findDraft, saveDraft } from '../session/drafts.ts'
import { pinsSaid } from './pins.ts'

/** What somebody has said so far about the inspection that he or she is starting. */
const form = 'START'

type Asking = Pick<SignedIn, 'person'>

export const saidSoFar = async ({ desk }: PortalPorts, { person }: Asking, now: Temporal.Instant): Promise<Fields> =>
  (await findDraft(desk, person.id, form, now))?.fields ?? {}

/** Adds to what was said, or says it anew. */
export const say = async (ports: PortalPorts, me: Asking, said: Fields, now: Temporal.Instant): Promise<void> =>
  saveDraft(ports.desk, me.person.id, form, { ...(await saidSoFar(ports, me, now)), ...said }, now)

/** Forgets it, because the inspection has started. */
export const forget = ({ desk }: PortalPorts, { person }: Asking): Promise<void> => dropDraft(desk, person.id, form)

/** The field of the form in which somebody is chosen for a role. */
export const fieldOf = (role: Role): string => `person-${role}`

/** What is chosen for a role when the directory does not have the person yet. */
export const somebodyNew = 'somebody-new'

/** The start as it was said so far; undefined while something is missing. */
export const eventSaid = async (
  { directory }: Pick<PortalPorts, 'directory'>,
  { person }: Asking,
  said: Fields,
): Promise<StartEvent | undefined> => {
  const people = await directory.getMany(neededAtStart.flatMap(role => said[fieldOf(role)] ?? []))
  const chosen = neededAtStart.flatMap((role): [Role, Person][] => {
    const one = people.get(said[fieldOf(role)] ?? '')
    return one === undefined ? [] : [[role, one]]
  })
  const { area, footprint, letterDate } = said
  const result = startEvent.safeParse({
    area,
    footprint,
    letterDate,
    by: person.id,
    people: Object.fromEntries(chosen),
    pins: pinsSaid(said),
  })
  return result.success && chosen.length === neededAtStart.length ? result.data : undefined
}
