import { Temporal } from 'temporal-polyfill'
import type { Notice } from '../../domain/inspection/notice.ts'
import type { Directory } from '../ports/directory/port.ts'
import type { RecordPorts } from '../record/ports.ts'
import { eachInTurn } from '../sweep/each-in-turn.ts'
import { askForAddress } from './ask-for-address.ts'

/** Hours after which the mail service should have told whether a message arrived (features: silence asks for an address). */
const patienceHours = 24
/** Older ones were asked about in the nights before. */
const longestDays = 8

type Accepted = Extract<Notice, { state: 'accepted' }>

/**
 * Messages of which nothing was heard for a day have the coordinator asked, once a person and address. Yields how many people
 * that is, and why others could not be asked about: one inspection that cannot be read keeps none of the others.
 */
export const askAboutSilence = async (
  ports: RecordPorts & { readonly directory: Directory },
): Promise<{ readonly people: number; readonly failures: readonly unknown[] }> => {
  const now = ports.clock.now()
  let people = 0
  const failures = await eachInTurn(await ports.store.listOpen(), async ({ id }) => {
    const silent = (await ports.store.notices(id)).filter(isAccepted).filter(one => isSilent(one, now))
    const known = await ports.directory.getMany(silent.map(one => one.to))
    for (const [person, [first]] of Map.groupBy(silent, one => one.to)) {
      const email = known.get(person)?.email
      if (first === undefined || email === undefined) continue
      people += 1
      await askForAddress(ports, id, { person, email, why: 'silent', messages: [first] })
    }
  })
  return { people, failures }
}

const isAccepted = (one: Notice): one is Accepted => one.state === 'accepted'

const isSilent = ({ acceptedAt }: Accepted, now: Temporal.Instant): boolean => {
  const hours = Temporal.Instant.from(acceptedAt).until(now).total('hours')
  return hours > patienceHours && hours < longestDays * 24
}
