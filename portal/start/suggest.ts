import { type Area, areas } from '../../domain/areas/areas.ts'
import type { Inspection } from '../../domain/inspection/inspection.ts'
import { mayHold } from '../../domain/rights/may-hold.ts'
import { type Role, roles } from '../../domain/roles/roles.ts'
import type { Person } from '../../functions/ports/directory/person.ts'

interface Known {
  readonly area: Area
  readonly everybody: readonly Person[]
  readonly open: readonly Inspection[]
  /** Who starts the inspection. */
  readonly starter: string
}

/** Whom a role may be given to, the likeliest first, and who is chosen before anybody has chosen. */
export interface Suggested {
  readonly people: readonly Person[]
  readonly chosen: string | undefined
}

/**
 * People for a role: who holds it for this area, or where the same person answers for several areas; then who belongs to the
 * area; then everybody else who may hold it. Nobody is chosen beforehand on a mere guess.
 */
export const suggestedFor = (role: Role, known: Known): Suggested => {
  const { everybody, area } = known
  const holders = holdersOf(role, known)
  const may = everybody.filter(one => mayHold(role, one.access))
  const people = may.toSorted((a, b) => rankOf(a, holders, area) - rankOf(b, holders, area))
  const likely = holders.find(id => people.some(one => one.id === id))
  return { people, chosen: likely ?? onlyOne(may, role) }
}

const holdersOf = (role: Role, { open, area, starter }: Known): string[] => {
  if (role === 'coordinator') return [starter]
  const alike = open.filter(one => one.area === area.code || answersForBoth(role, one.area, area))
  const nearest = alike.toSorted((a, b) => Number(b.area === area.code) - Number(a.area === area.code))
  return nearest.flatMap(one => one.people[role] ?? [])
}

/** Whether one person answers for both areas: a board for several councils, two offices for all of Scotland (domain.md section 9). */
const answersForBoth = (role: Role, code: string, area: Area): boolean => {
  if (role === 'chief-constable' || role === 'principal-reporter') return true
  return role === 'nhs-chief-executive' && areas.find(one => one.code === code)?.nhsBoard === area.nhsBoard
}

const rankOf = ({ id, access }: Person, holders: readonly string[], area: Area): number => {
  if (holders.includes(id)) return 0
  return access?.kind === 'partner' && access.areas.includes(area.code) ? 1 : 2
}

/** Somebody of the inspectorate whom there is no choice about. */
const onlyOne = (may: readonly Person[], role: Role): string | undefined =>
  roles[role].side === 'inspectorate' && may.length === 1 ? may[0]?.id : undefined
