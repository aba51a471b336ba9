import { Temporal } from 'temporal-polyfill'
import { settingOf } from '../../domain/decisions/setting.ts'
import { notSent } from '../../domain/inspection/notice.ts'
import type { InspectionRecord } from '../../domain/inspection/record.ts'
import { batch, isReminder, type Leaving, type Mailing } from '../../domain/notices/batch.ts'
import { type Fate, fateOf } from '../../domain/notices/fate.ts'
import { nextWindow } from '../../domain/notices/sending-window.ts'
import { londonDate } from '../../domain/time/london.ts'
import { askForAddress } from '../mail-outcome/ask-for-address.ts'
import { type Person, undeliverableNow } from '../ports/directory/person.ts'
import type { Directory } from '../ports/directory/port.ts'
import type { DueThing } from '../ports/inspection-store/due-thing.ts'
import type { NoticeKey } from '../ports/notice-ledger/port.ts'
import type { MailSwitch, Switches } from '../ports/switches/port.ts'
import type { RecordPorts } from '../record/ports.ts'
import { eachInTurn } from './each-in-turn.ts'
import { type HandOverPorts, handOver, type Seen } from './hand-over.ts'

export interface PostPorts extends RecordPorts, HandOverPorts {
  readonly directory: Directory
  readonly switches: Switches
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

/**
 * Posts what is due: claims, sends, settles. Switched off, everything stays due; switched to a trial, only the team is written
 * to. Nothing goes to an address from which messages came back. What may not leave now is put off to the next working morning. A claim that
 * nobody settled is taken over if the message must arrive, and given up if it must not arrive twice (design.md section 7).
 */
export const post = async (ports: PostPorts, things: readonly DueThing[]): Promise<Posted> => {
  const now = ports.clock.now()
  const due = things.filter((one): one is DueNotice => one.kind === 'notice' || one.kind === 'claimed-notice')
  const mode = due.length === 0 ? 'none' : await modeNow(ports)
  if (mode === 'none') return { sent: 0, failures: [], oldestDueNoticeMinutes: 0 }
  const [lost, live] = split(due, one => one.kind === 'claimed-notice' && one.notice.guarantee === 'at-most-once')
  await ports.ledger.giveUp(lost.map(keyOf))
  const { seen, unreadable } = await recordsOf(ports, live)
  const leaving = await sayable(ports, live, seen, now)
  const addressed = leaving.map(one => one.notice.to)
  const reminded = leaving.filter(isReminder).map(one => one.notice.to)
  const [people, hadDigest] = await Promise.all([
    ports.directory.getMany(addressed),
    ports.ledger.hadDigest(reminded, londonDate(now).toString()),
  ])
  const sorted = Map.groupBy(leaving, one => notSentWhy(people.get(one.notice.to), mode))
  // Asked first and settled afterwards: what comes in between is done again.
  const unreached = [...(sorted.get('undeliverable') ?? []), ...(sorted.get('no-address') ?? [])]
  const unasked = await eachInTurn(ofEach(unreached), of => askAbout(ports, of, people))
  for (const why of notSent.options) {
    const notices = (sorted.get(why) ?? []).map(keyOfLeaving)
    if (notices.length === 0 || (why !== 'trial' && unasked.length > 0)) continue
    await ports.ledger.suppressed(notices, { at: now.toString(), why })
  }
  const { mailings, postponed } = batch(sorted.get(undefined) ?? [], hadDigest, now)
  for (const { leaving: one, until } of postponed) await ports.ledger.postpone([keyOfLeaving(one)], until)
  let sent = 0
  const failures = await eachInTurn(mailings, async mailing => {
    const person = people.get(mailing.to)
    // Whoever switches it off waits for no more than the message that is on its way.
    if ((await modeNow(ports)) !== mode) return
    if (person !== undefined && (await handOver(ports, mailing, person, seen, now))) sent += 1
  })
  return { sent, failures: [...unreadable, ...unasked, ...failures], oldestDueNoticeMinutes: oldestOf(mailings, now) }
}

/** What still has something to say, and may say it now; the rest is settled, or waits until its inspection goes on. */
const sayable = async (
  { ledger }: PostPorts,
  due: readonly DueNotice[],
  seen: ReadonlyMap<string, Seen>,
  now: Temporal.Instant,
): Promise<Leaving[]> => {
  const fates = Map.groupBy(
    due.flatMap(one => leavingOf(one, seen)),
    ({ leaving, record }) => fateOf(leaving.notice, record),
  )
  const of = (fate: Fate): Leaving[] => (fates.get(fate) ?? []).map(one => one.leaving)
  const [unsettled, unsent] = split(of('moot'), one => one.notice.state === 'claimed')
  await ledger.retired(unsent.map(keyOfLeaving), { at: now.toString(), why: 'out of date' })
  await ledger.giveUp(unsettled.map(keyOfLeaving))
  for (const one of of('waits')) await ledger.postpone([keyOfLeaving(one)], nextWindow(one.calendar, now).toString())
  return of('leaves')
}

const modeNow = async ({ switches }: PostPorts): Promise<MailSwitch['mode']> => (await switches.mail())?.mode ?? 'all'

type NotSent = (typeof notSent.options)[number]

/** Why somebody is not written to; undefined where nothing is in the way. */
const notSentWhy = (person: Person | undefined, mode: MailSwitch['mode']): NotSent | undefined => {
  if (person === undefined) return 'no-address'
  if (mode === 'team' && person.access?.kind !== 'staff') return 'trial'
  return undeliverableNow(person) === undefined ? undefined : 'undeliverable'
}

/** The messages of each person in each inspection. */
const ofEach = (leaving: readonly Leaving[]): Leaving[][] => [
  ...Map.groupBy(leaving, one => `${one.inspectionId} ${one.notice.to}`).values(),
]

/** Has asked for an address of somebody to whom these messages cannot be sent. */
const askAbout = async (
  ports: PostPorts,
  unsent: readonly Leaving[],
  people: ReadonlyMap<string, Person>,
): Promise<void> => {
  const [first] = unsent
  if (first === undefined) return
  const { inspectionId, notice } = first
  const messages = unsent.map(one => one.notice)
  const mark = people.get(notice.to)?.undeliverable
  const missed = { person: notice.to, messages }
  if (mark === undefined) return askForAddress(ports, inspectionId, { ...missed, email: '', why: 'no-address' })
  const on = londonDate(Temporal.Instant.from(mark.since)).toString()
  await askForAddress(ports, inspectionId, { ...missed, email: mark.email, why: mark.why, on })
}

const split = <One>(all: readonly One[], test: (one: One) => boolean): [One[], One[]] => [
  all.filter(test),
  all.filter(one => !test(one)),
]

const keyOf = ({ inspectionId, key }: DueNotice): NoticeKey => ({ inspectionId, slot: key })
const keyOfLeaving = ({ inspectionId, notice }: Leaving): NoticeKey => ({ inspectionId, slot: notice.slot })

/** A record that cannot be read keeps its own notices waiting, and nobody else's. */
const recordsOf = async (ports: PostPorts, due: readonly DueNotice[]) => {
  const seen = new Map<string, Seen>()
  const unreadable = await eachInTurn([...new Set(due.map(one => one.inspectionId))], async id => {
    const record = await ports.store.load(id)
    seen.set(id, { record, setting: settingOf(record.inspection, ports.calendars) })
  })
  return { seen, unreadable }
}

const leavingOf = (
  { inspectionId, notice }: DueNotice,
  seen: ReadonlyMap<string, Seen>,
): { leaving: Leaving; record: InspectionRecord }[] => {
  const found = seen.get(inspectionId)
  if (found === undefined) return []
  return [{ leaving: { inspectionId, notice, calendar: found.setting.calendar }, record: found.record }]
}

const oldestOf = (mailings: readonly Mailing[], now: Temporal.Instant): number => {
  const minutes = mailings.flatMap(one =>
    one.notices.map(({ notice }) => Temporal.Instant.from(notice.notBefore).until(now).total('minutes')),
  )
  return Math.max(0, ...minutes.map(Math.floor))
}
