import { isOver } from '../inspection/inspection.ts'
import { isUnanswered, type Unanswered } from '../inspection/request.ts'
import { canAct } from '../rights/can-act.ts'
import type { Examined } from './examined.ts'
import type { Found } from './finding.ts'

/** Requests and roles of people who have left: nobody answers for them. */
export const peopleWhoLeft = (examined: Examined): Found[] => {
  const { record } = examined
  const { inspection, requests } = record
  if (isOver(inspection)) return []
  const waiting = requests.filter(isUnanswered).flatMap(one => ofRequest(examined, one))
  const roles = Object.entries(inspection.people).flatMap(([role, person]): Found[] => {
    const left = howLeft(examined, person)
    if (left === undefined) return []
    const says = `The role ${role} is held by ${person}, ${left.says}.`
    const repairSays = 'Who takes the place no rule says: somebody is named on the page “People” of the inspection.'
    return [{ kind: left.kind, about: role, says, repair: { do: 'tell-a-person' }, repairSays }]
  })
  return [...waiting, ...roles]
}

const ofRequest = (examined: Examined, one: Unanswered): Found[] => {
  const { people } = examined.record.inspection
  const left = howLeft(examined, one.person)
  if (left === undefined) return []
  const found = { kind: left.kind, about: one.key, says: `${one.key} waits for ${one.person}, ${left.says}.` }
  const holder = people[one.role]
  const handOver = (to: string) => ({ do: 'hand-over' as const, request: one.key, to })
  if (holder !== undefined && howLeft(examined, holder) === undefined)
    return [{ ...found, repair: handOver(holder), repairSays: `Give it to ${holder}, who holds the role ${one.role}.` }]
  const { coordinator } = people
  if (coordinator !== undefined && howLeft(examined, coordinator) === undefined)
    return [
      {
        ...found,
        repair: handOver(coordinator),
        repairSays: `Give it to the coordinator, ${coordinator}, because nobody else holds the role ${one.role}; he or she finds who answers it.`,
      },
    ]
  const repairSays = 'The coordinator has left as well: somebody is named on the page “People” of the inspection.'
  return [{ ...found, repair: { do: 'tell-a-person' }, repairSays }]
}

/** How somebody is known to have left; undefined for whoever is here. */
const howLeft = (
  { people, record }: Examined,
  person: string,
): { readonly kind: 'person-unknown' | 'person-left'; readonly says: string } | undefined => {
  const known = people.get(person)
  if (known === undefined) return { kind: 'person-unknown', says: 'who is not in the directory' }
  if (canAct(known.access, record.inspection.area)) return undefined
  return { kind: 'person-left', says: 'who has no access any more and cannot act' }
}
