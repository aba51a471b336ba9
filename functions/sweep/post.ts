import { Temporal } from 'temporal-polyfill'
import { type Setting, settingOf } from '../../domain/decisions/setting.ts'
import type { InspectionRecord } from '../../domain/inspection/record.ts'
import { batch, isReminder, type Leaving, type Mailing } from '../../domain/notices/batch.ts'
import { type Rendered, renderDigest, renderNotice } from '../../domain/notices/render.ts'
import { londonDate } from '../../domain/time/london.ts'
import type { Person } from '../ports/directory/person.ts'
import type { Directory } from '../ports/directory/port.ts'
import type { DueThing } from '../ports/inspection-store/due-thing.ts'
import type { Mail } from '../ports/mail/port.ts'
import type { NoticeKey, NoticeLedger } from '../ports/notice-ledger/port.ts'
import type { RecordPorts } from '../record/ports.ts'
import { eachInTurn } from './each-in-turn.ts'

export interface PostPorts extends RecordPorts {
  readonly directory: Directory
  readonly ledger: NoticeLedger
  readonly mail: Mail
  /** The sender's address. */
  readonly from: string
  /** Where the pages are that messages link to. */
  readonly portalUrl: string
}

export interface Posted {
  /** E-mails that were handed over. */
  readonly sent: number
  /** Why others were not; they are tried again. */
  readonly failures: readonly unknown[]
  /** How long the oldest notice that should have left has been waiting. */
  readonly oldestDueNoticeMinutes: number
}

type DueNotice = Extract<DueThing, { kind: 'notice' | 'claimed-notice' }>

/** A record with the setting that it rests on, read once for all of a sweep's notices. */
interface Seen {
  readonly record: InspectionRecord
  readonly setting: Setting
}

/**
 * Posts what is due: claims, sends, settles. What may not leave now is put off to the next working morning. A claim that
 * nobody settled is taken over if the message must arrive, and given up if it must not arrive twice (design.md section 7).
 */
export const post = async (ports: PostPorts, things: readonly DueThing[]): Promise<Posted> => {
  const now = ports.clock.now()
  const due = things.filter((one): one is DueNotice => one.kind === 'notice' || one.kind === 'claimed-notice')
  if (due.length === 0) return { sent: 0, failures: [], oldestDueNoticeMinutes: 0 }
  const [lost, live] = split(due, one => one.kind === 'claimed-notice' && one.notice.guarantee === 'at-most-once')
  await ports.ledger.giveUp(lost.map(keyOf))
  const seen = await recordsOf(ports, live)
  const leaving = live.flatMap(one => leavingOf(one, seen))
  const addressed = leaving.map(one => one.notice.to)
  const reminded = leaving.filter(isReminder).map(one => one.notice.to)
  const [people, hadDigest] = await Promise.all([
    ports.directory.getMany(addressed),
    ports.ledger.hadDigest(reminded, londonDate(now).toString()),
  ])
  const [known, unknown] = split(leaving, one => people.has(one.notice.to))
  await ports.ledger.suppressed(unknown.map(keyOfLeaving), { at: now.toString() })
  const { mailings, postponed } = batch(known, hadDigest, now)
  for (const { leaving: one, until } of postponed) await ports.ledger.postpone([keyOfLeaving(one)], until)
  let sent = 0
  const failures = await eachInTurn(mailings, async mailing => {
    if (await mail(ports, mailing, people.get(mailing.to), seen, now)) sent += 1
  })
  return { sent, failures, oldestDueNoticeMinutes: oldestOf(mailings, now) }
}

const split = <One>(all: readonly One[], test: (one: One) => boolean): [One[], One[]] => [
  all.filter(test),
  all.filter(one => !test(one)),
]

const keyOf = ({ inspectionId, key }: DueNotice): NoticeKey => ({ inspectionId, slot: key })
const keyOfLeaving = ({ inspectionId, notice }: Leaving): NoticeKey => ({ inspectionId, slot: notice.slot })

const recordsOf = async (ports: PostPorts, due: readonly DueNotice[]): Promise<ReadonlyMap<string, Seen>> => {
  const ids = [...new Set(due.map(one => one.inspectionId))]
  const seen = await Promise.all(
    ids.map(async (id): Promise<[string, Seen]> => {
      const record = await ports.store.load(id)
      return [id, { record, setting: settingOf(record.inspection, ports.calendars) }]
    }),
  )
  return new Map(seen)
}

const leavingOf = ({ inspectionId, notice }: DueNotice, seen: ReadonlyMap<string, Seen>): Leaving[] => {
  const { setting } = seen.get(inspectionId) ?? {}
  return setting === undefined ? [] : [{ inspectionId, notice, calendar: setting.calendar }]
}

/** Claim, send, settle. Yields whether it was handed over; of several sweeps one gets the claim. */
const mail = async (
  ports: PostPorts,
  mailing: Mailing,
  person: Person | undefined,
  seen: ReadonlyMap<string, Seen>,
  now: Temporal.Instant,
): Promise<boolean> => {
  if (person === undefined) return false
  const keys = mailing.notices.map(keyOfLeaving)
  if ((await claim(ports, mailing, keys, now)) === 'taken') return false
  const { messageId } = await ports.mail.send({
    from: ports.from,
    to: person.email,
    ...rendered(mailing, seen, ports.portalUrl, now),
    tags: tagsOf(mailing),
  })
  await ports.ledger.accepted(keys, { at: ports.clock.now().toString(), messageId })
  return true
}

const claim = async (
  { ledger }: PostPorts,
  { to, digest, notices }: Mailing,
  keys: readonly NoticeKey[],
  now: Temporal.Instant,
): Promise<'claimed' | 'taken'> => {
  const at = now.toString()
  if (notices.some(one => one.notice.state === 'claimed')) return ledger.reclaim(keys, { at })
  const day = { personId: to, date: londonDate(now).toString() }
  return ledger.claim(keys, digest ? { at, digest: day } : { at })
}

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

const oldestOf = (mailings: readonly Mailing[], now: Temporal.Instant): number => {
  const minutes = mailings.flatMap(one =>
    one.notices.map(({ notice }) => Temporal.Instant.from(notice.notBefore).until(now).total('minutes')),
  )
  return Math.max(0, ...minutes.map(Math.floor))
}
