import { Temporal } from 'temporal-polyfill'
import { findArea } from '../../domain/areas/areas.ts'
import { neededAtStart, type Role } from '../../domain/roles/roles.ts'
import type { Person } from '../../functions/ports/directory/person.ts'
import { type StartEvent, startEvent } from '../../functions/start-inspection/start.ts'
import type { SignedIn } from '../http/context.ts'
import type { PortalPorts } from '../ports.ts'
import { dropDraft, type Fields, findDraft, saveDraft } from '../session/drafts.ts'

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
  const { area, footprint, letterDate, despiteOpen, provisional } = said
  const result = startEvent.safeParse({
    area,
    footprint,
    letterDate,
    by: person.id,
    people: Object.fromEntries(chosen),
    allowProvisional: provisional === 'yes',
    ...(despiteOpen === undefined || despiteOpen === '' ? {} : { despiteOpen }),
  })
  return result.success && chosen.length === neededAtStart.length ? result.data : undefined
}

/** Something that the coordinator should look at before starting; none of it forbids the start. */
export interface Clash {
  readonly says: string
}

/** The same people busy at the same time elsewhere: fieldwork of the same lead, addressees with several areas (domain.md D-23). */
export const clashesOf = async (
  { store }: Pick<PortalPorts, 'store'>,
  event: StartEvent,
  onSite: string | undefined,
): Promise<Clash[]> => {
  const area = findArea(event.area)
  const others = (await store.listOpen()).filter(one => one.area !== area.code)
  const lead = event.people['inspection-lead']
  const together = others.filter(
    one => lead !== undefined && one.people['inspection-lead'] === lead.id && overlaps(one, onSite),
  )
  const addressees = (['nhs-chief-executive', 'chief-constable', 'principal-reporter'] as const).flatMap(role => {
    const person = event.people[role]
    const busy = others.filter(one => person !== undefined && one.people[role] === person.id)
    return busy.length === 0 || person === undefined
      ? []
      : [{ says: `${person.name} is asked by ${busy.map(one => one.areaName).join(' and ')} too.` }]
  })
  return [
    ...together.map(one => ({
      says: `${lead?.name ?? 'The lead'} leads the fieldwork in ${one.areaName} in the same weeks.`,
    })),
    ...addressees,
  ]
}

/** Weeks before and after a day on site within which fieldwork needs the lead. */
const weeksAround = 2

const overlaps = (
  { board }: Awaited<ReturnType<PortalPorts['store']['listOpen']>>[number],
  onSite?: string,
): boolean => {
  const span = board?.planned.fieldwork
  if (span === undefined || onSite === undefined) return false
  const day = Temporal.PlainDate.from(onSite)
  const from = day.subtract({ weeks: weeksAround }).toString()
  const to = day.add({ weeks: weeksAround }).toString()
  return span.from <= to && from <= span.to
}
