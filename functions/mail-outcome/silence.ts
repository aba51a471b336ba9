import { Temporal } from 'temporal-polyfill'
import type { Notice } from '../../domain/inspection/notice.ts'
import { londonDate } from '../../domain/time/london.ts'
import type { NoticeLedger } from '../ports/notice-ledger/port.ts'
import type { RecordPorts } from '../record/ports.ts'
import { eachInTurn } from '../sweep/each-in-turn.ts'
import { askForAddress } from './ask-for-address.ts'

/** Hours after which the mail service should have told whether a message arrived (features: silence asks for an address). */
const patienceHours = 24
/** Older ones were asked about in the nights before. */
const longestDays = 8

type Sent = Extract<Notice, { messageId: string }>

type SilencePorts = RecordPorts & { readonly ledger: NoticeLedger }

/**
 * Messages of which nothing was heard for a day have the coordinator asked, once a person and address; so have those that came
 * back if the asking was cut off when that was told. Yields how many people nothing was heard of, and why others could not be
 * asked about: one inspection that cannot be read keeps none of the others.
 */
export const askAboutSilence = async (
  ports: SilencePorts,
): Promise<{ readonly people: number; readonly failures: readonly unknown[] }> => {
  let people = 0
  const failures = await eachInTurn(await ports.store.listOpen(), async ({ id }) => {
    people += await lookAt(ports, id)
  })
  return { people, failures }
}

const lookAt = async (ports: SilencePorts, id: string): Promise<number> => {
  const now = ports.clock.now()
  const sent = (await ports.store.notices(id)).filter(isSent).filter(one => hoursSince(one.acceptedAt, now) < mostHours)
  const silent = sent.filter(one => one.state === 'accepted' && hoursSince(one.acceptedAt, now) > patienceHours)
  const back = sent.filter(one => one.state === 'bounced')
  const addresses = await ports.ledger.sentTo([...silent, ...back].map(one => one.messageId))
  const emailOf = ({ messageId }: Sent): string => addresses.get(messageId) ?? ''
  const groups = Map.groupBy(silent, one => `${one.to} ${emailOf(one)}`)
  for (const [first, ...others] of groups.values())
    if (first !== undefined)
      await askForAddress(ports, id, { ...missed(first, emailOf(first)), why: 'silent', messages: [first, ...others] })
  for (const one of back) {
    const on = londonDate(Temporal.Instant.from(one.bouncedAt)).toString()
    await askForAddress(ports, id, { ...missed(one, emailOf(one)), why: 'bounced', on, messages: [one] })
  }
  return groups.size
}

const missed = ({ to }: Sent, email: string) => ({ person: to, email })

const isSent = (one: Notice): one is Sent => 'messageId' in one

const mostHours = longestDays * 24

const hoursSince = (instant: string, now: Temporal.Instant): number =>
  Temporal.Instant.from(instant).until(now).total('hours')
