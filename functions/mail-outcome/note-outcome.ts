import { Temporal } from 'temporal-polyfill'
import { isAsking } from '../../domain/decisions/asking.ts'
import { delivered } from '../../domain/decisions/delivered.ts'
import { Failure } from '../../domain/failure.ts'
import type { Notice } from '../../domain/inspection/notice.ts'
import { londonDate } from '../../domain/time/london.ts'
import type { Directory } from '../ports/directory/port.ts'
import type { NoticeLedger, OutcomeTold } from '../ports/notice-ledger/port.ts'
import { carryOut } from '../record/carry-out.ts'
import type { RecordPorts } from '../record/ports.ts'
import { askForAddress } from './ask-for-address.ts'

export interface OutcomePorts extends RecordPorts {
  readonly ledger: NoticeLedger
  readonly directory: Directory
}

type Sent = Extract<Notice, { messageId: string }>

/** So long an event may be sooner than what it tells of; after that the message is none of ours. */
const patienceMinutes = 15

/**
 * Notes what became of a message on each notice that left in it. A delivery starts the time of what runs from receipt; what
 * came back has the coordinator asked for another address, and is no more written to if it came back for good. Events that
 * come twice, late or out of order do no harm. Errors: MessageUnknown, for an event that is sooner than what it tells of.
 */
export const noteOutcome = async (ports: OutcomePorts, told: OutcomeTold): Promise<void> => {
  const message = await ports.ledger.outcome(told)
  if (message === undefined) return waitForIt(ports, told)
  for (const [inspectionId, of] of Map.groupBy(message.notices, one => one.inspectionId)) {
    const own = of
      .map(one => one.notice)
      .filter(isSent)
      .filter(one => one.state === told.what)
    if (own.length === 0) continue
    // Who calls a message unwanted has got it.
    if (told.what === 'delivered' || told.what === 'complained') await start(ports, inspectionId, own, told.at)
    if (told.what === 'bounced' || told.what === 'complained')
      await cameBack(ports, inspectionId, own, { ...told, what: told.what, email: message.to })
  }
}

const isSent = (one: Notice): one is Sent => 'messageId' in one

const waitForIt = ({ clock }: OutcomePorts, { messageId, at }: OutcomeTold): void => {
  if (Temporal.Instant.from(at).until(clock.now()).total('minutes') > patienceMinutes) return
  throw new Failure('MessageUnknown', `Nothing is known yet of message ${messageId}.`)
}

/** What was asked by these notices has been received. */
const start = async (
  ports: OutcomePorts,
  inspectionId: string,
  notices: readonly Sent[],
  at: string,
): Promise<void> => {
  if (!notices.some(isAsking)) return
  await carryOut(ports, inspectionId, (record, setting, now) => delivered(record, { notices, at }, setting, now))
}

interface CameBack {
  readonly what: 'bounced' | 'complained'
  readonly at: string
  readonly isForGood: boolean
  /** Where it was sent: the directory may have another address by now. */
  readonly email: string
}

const cameBack = async (
  ports: OutcomePorts,
  inspectionId: string,
  notices: readonly Sent[],
  { what, at, isForGood, email }: CameBack,
): Promise<void> => {
  const person = notices[0]?.to ?? ''
  if (isForGood) await ports.directory.markUndeliverable(person, { email, since: at, why: what })
  const on = londonDate(Temporal.Instant.from(at)).toString()
  await askForAddress(ports, inspectionId, { person, email, why: what, on, messages: notices })
}
