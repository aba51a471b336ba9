import { Temporal } from 'temporal-polyfill'
import { defaultLibrary } from '../../domain/calendars/library.ts'
import { settingOf } from '../../domain/decisions/setting.ts'
import type { AuditEvent } from '../../domain/inspection/audit-event.ts'
import type { InspectionRecord } from '../../domain/inspection/record.ts'
import { startOfDay } from '../../domain/time/london.ts'
import type { System } from '../system.ts'
import { begin } from './begin.ts'
import { together, usedBy } from './cost/used-by.ts'
import type { Example } from './example/schema.ts'
import { goOn } from './go-on.ts'
import { instantOf } from './instant-of.ts'
import { invoke } from './invoking.ts'
import { onLooker } from './on-looker.ts'
import type { Answer } from './people/answer.ts'
import { castOf } from './people/cast.ts'
import { silenced } from './people/silenced.ts'
import { simulatePeople } from './people/simulate.ts'
import { suspendAndResume } from './people/suspend.ts'
import type { Rehearsal } from './result.ts'
import type { Rehearsing, Scene } from './scene.ts'
import { sentMails } from './sent-mails.ts'
import { summarise } from './summarise.ts'
import type { TimelineEntry } from './timeline/entry.ts'
import { createJournal } from './timeline/journal.ts'
import { wordsFor } from './timeline/words.ts'

/** No rehearsal is longer than twenty years of inspecting. */
const longestYears = 20

/** So often the lead is asked in vain before a rehearsal stops: with nobody to decide, asking would go on for ever. */
const asksInVain = 60

/** Plays an inspection from its letter, or from where an interrupted rehearsal stood, until it ends or nothing is left to come. */
export const play = async (on: Scene): Promise<Rehearsal> => {
  const { system, clock, example, rehearsing, notes, before } = on
  const cast = castOf(example)
  const store = onLooker(system.tables)
  const first = before?.first ?? (await begin({ system, example, cast }))
  if (before === undefined) notes.begin({ example, silentFrom: rehearsing.silentFrom }, first)
  const inspectionId = first.inspection.id
  rehearsing.onPlanned?.(first)

  const setting = settingOf(first.inspection, defaultLibrary)
  const failures: unknown[] = []
  const give = async (answer: Answer): Promise<void> => {
    await invoke(system, 'act', { inspectionId, ...answer })
  }
  const act = async (answer: Answer): Promise<void> => {
    const answered = notes.giving(answer)
    await give(answer).then(answered, failure => failures.push(failure))
  }
  const silent = silenced(cast, rehearsing.silentFrom)
  const load = latest(system, () => store.load(inspectionId))
  const people = simulatePeople({
    clock,
    example,
    cast,
    silent,
    setting,
    load,
    act,
    standing: before?.standing.people,
  })

  suspendAndResume({ clock, example, cast, act })

  const words = wordsFor(setting.footprint, cast)
  const journal = createJournal(words, before?.standing.journal)
  const timeline: TimelineEntry[] = [...(before?.told ?? [])]
  for (const entry of timeline) rehearsing.onEntry?.(entry)
  const seen = { events: before?.standing.events ?? 0, mails: before?.standing.mails ?? 0, writes: -1 }
  let asked = before?.standing.asked ?? 0
  let record = before === undefined ? first : await load()

  const news = async (): Promise<TimelineEntry[]> => {
    if (system.used().writeUnits === seen.writes) return []
    seen.writes = system.used().writeUnits
    const events: AuditEvent[] = [...(await store.events(inspectionId, seen.events))]
    const messages = system.mailbox.messages().slice(seen.mails)
    seen.events += events.length
    for (const { what } of events) asked = isMove.has(what) ? 0 : asked + (what === 'lead-asked' ? 1 : 0)
    if (events.some(one => showing.has(one.what))) record = await load()
    seen.mails += messages.length
    for (const message of messages) for (const to of message.to) people.onMail(to)
    return journal.tell({ events, mails: sentMails(messages, cast), plan: record.plan, now: instantOf(clock) })
  }

  const lookOn = async (): Promise<void> => {
    const told = await news()
    timeline.push(...told)
    for (const entry of told) rehearsing.onEntry?.(entry)
    const { events, mails } = seen
    const standing = { people: people.standing(), journal: journal.standing(), used: used() }
    const ended = !isUnderWay(record)
    notes.keep({ at: clock.next() ?? clock.now(), ended, events, mails, asked, ...standing }, told)
  }
  const used = () => together(before?.standing.used, usedBy(system))

  if (before === undefined) await lookOn()
  else await goOn(on, before, give)
  const limit = limitOf(example, rehearsing)
  const goesOn = () => isUnderWay(record) && failures.length === 0 && asked < asksInVain
  // The instant that was cut off is finished even if it had closed the inspection.
  let isCutOff = before?.standing.ended === false
  while (isCutOff || goesOn()) {
    isCutOff = false
    const next = clock.next()
    if (next === undefined || next > limit) break
    await clock.advanceTo(next)
    await lookOn()
    rehearsing.onProgress?.(instantOf(clock))
  }
  if (failures.length > 0) throw failures[0]
  const notices = await store.notices(inspectionId)
  const now = instantOf(clock)
  return summarise({ system, example, record: await load(), notices, setting, words, timeline, now, used: used() })
}

/** Whether something may come yet. */
const isUnderWay = ({ inspection: { status } }: InspectionRecord): boolean =>
  status === 'running' || status === 'suspended'

/** What shows that somebody has answered or decided. */
const isMove = new Set<AuditEvent['what']>(['request-submitted', 'request-waived', 'request-silent', 'due-extended'])

/** What changes the plan or the end, of which a timeline has to know. */
const showing = new Set<AuditEvent['what']>([
  'plan-made',
  'plan-changed',
  'date-moved',
  'inspection-suspended',
  'inspection-closed',
  'inspection-stuck',
])

/** The record, read again only after something was written. */
const latest = (system: System, load: () => Promise<InspectionRecord>): (() => Promise<InspectionRecord>) => {
  let kept: { readonly writes: number; readonly record: Promise<InspectionRecord> } | undefined
  return () => {
    const writes = system.used().writeUnits
    if (kept?.writes !== writes) kept = { writes, record: load() }
    return kept.record
  }
}

const limitOf = (example: Example, { until }: Rehearsing): number => {
  const last = until ?? Temporal.PlainDate.from(example.letterDate).add({ years: longestYears })
  return startOfDay(Temporal.PlainDate.from(last).add({ days: 1 })).epochMilliseconds - 9 * 3_600_000
}
