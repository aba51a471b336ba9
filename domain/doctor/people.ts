import { isOver } from '../inspection/inspection.ts'
import { isWaiting } from '../inspection/request.ts'
import type { Examined } from './examined.ts'
import type { Found } from './finding.ts'

/** Requests and roles of people whom the directory does not have any more: nobody reads what is sent to them. */
export const unknownPeople = ({ record, known }: Examined): Found[] => {
  const { inspection, requests } = record
  if (isOver(inspection)) return []
  const waiting = requests
    .filter(isWaiting)
    .filter(one => !known.has(one.person))
    .map(({ key, person }) => found(key, `${key} waits for ${person}, who is not in the directory.`))
  const roles = Object.entries(inspection.people)
    .filter(([, person]) => !known.has(person))
    .map(([role, person]) => found(role, `The role ${role} is held by ${person}, who is not in the directory.`))
  return [...waiting, ...roles]
}

const found = (about: string, says: string): Found => ({
  kind: 'person-unknown',
  about,
  says,
  repair: { do: 'tell-a-person' },
  repairSays: 'The coordinator names somebody else on the page “People” of the inspection.',
})
