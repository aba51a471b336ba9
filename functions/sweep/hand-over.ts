import type { Temporal } from 'temporal-polyfill'
import type { Setting } from '../../domain/decisions/setting.ts'
import { isFailure } from '../../domain/failure.ts'
import type { InspectionRecord } from '../../domain/inspection/record.ts'
import type { Mailing } from '../../domain/notices/batch.ts'
import { type Rendered, renderDigest, renderNotice } from '../../domain/notices/render.ts'
import { londonDate } from '../../domain/time/london.ts'
import type { Clock } from '../ports/clock/port.ts'
import type { Person } from '../ports/directory/person.ts'
import type { Mail, Message } from '../ports/mail/port.ts'
import type { ClaimedNotice, Digest, NoticeLedger } from '../ports/notice-ledger/port.ts'

export interface HandOverPorts {
  readonly ledger: NoticeLedger
  readonly mail: Mail
  readonly clock: Clock
  /** The sender's address. */
  readonly from: string
  /** Where the pages are that messages link to. */
  readonly portalUrl: string
}

/** A record with the setting that it rests on, read once for all of a sweep's notices. */
export interface Seen {
  readonly record: InspectionRecord
  readonly setting: Setting
}

/** What is claimed for one message: its notices, and the day's digest to the person if it is one. */
interface Claim {
  readonly notices: readonly ClaimedNotice[]
  readonly digest: Digest | undefined
}

/**
 * Claim, send, settle. Yields whether it was handed over; of several sweeps one gets the claim. Errors: those of `send`.
 * A message that cannot be written is found out before anything is claimed.
 */
export const handOver = async (
  ports: HandOverPorts,
  mailing: Mailing,
  person: Person,
  seen: ReadonlyMap<string, Seen>,
  now: Temporal.Instant,
): Promise<boolean> => {
  const message = {
    from: ports.from,
    to: person.email,
    ...rendered(mailing, seen, ports.portalUrl, now),
    tags: tagsOf(mailing),
  }
  const claim = claimOf(mailing, now)
  if ((await take(ports, mailing, claim, now)) === 'taken') return false
  const messageId = await send(ports, message, claim)
  await ports.ledger.accepted(claim.notices, { at: ports.clock.now().toString(), messageId, to: person.email })
  return true
}

const claimOf = ({ to, digest, notices }: Mailing, now: Temporal.Instant): Claim => ({
  notices: notices.map(({ inspectionId, notice: { slot, notBefore } }) => ({ inspectionId, slot, notBefore })),
  digest: digest ? { personId: to, date: londonDate(now).toString() } : undefined,
})

const take = async (
  { ledger }: HandOverPorts,
  mailing: Mailing,
  { notices, digest }: Claim,
  now: Temporal.Instant,
): Promise<'claimed' | 'taken'> => {
  const at = now.toString()
  if (mailing.notices.some(one => one.notice.state === 'claimed')) return ledger.reclaim(notices, { at })
  return ledger.claim(notices, digest === undefined ? { at } : { at, digest })
}

/**
 * What the service refused, or asked to be sent later, has not left: its claim is given back. After any other error it may have left,
 * and stays claimed.
 */
const send = async ({ ledger, mail }: HandOverPorts, message: Message, claim: Claim): Promise<string> => {
  try {
    return (await mail.send(message)).messageId
  } catch (error) {
    if (hasNotLeft(error)) await ledger.release(claim.notices, claim.digest)
    throw error
  }
}

const hasNotLeft = (error: unknown): boolean => isFailure(error, 'MailThrottled') || isFailure(error, 'MailRefused')

const rendered = (
  { notices }: Mailing,
  seen: ReadonlyMap<string, Seen>,
  portalUrl: string,
  now: Temporal.Instant,
): Rendered => {
  const items = notices.flatMap(({ inspectionId, notice }) => {
    const found = seen.get(inspectionId)
    return found === undefined ? [] : [{ notice, record: found.record, footprint: found.setting.footprint }]
  })
  const [only] = items
  return items.length === 1 && only !== undefined
    ? renderNotice(only, portalUrl)
    : renderDigest(items, londonDate(now), portalUrl)
}

/** What the service's later events about this message are told by: ids only, in the letters that SES allows. */
const tagsOf = ({ notices, to }: Mailing): Record<string, string> => ({
  inspection: notices[0]?.inspectionId ?? 'none',
  person: to,
  notices: String(notices.length),
})
