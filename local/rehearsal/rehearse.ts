import { fileURLToPath } from 'node:url'
import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { defaultLibrary } from '../../domain/calendars/library.ts'
import { settingOf } from '../../domain/decisions/setting.ts'
import { findFootprint } from '../../domain/footprints/library.ts'
import type { AuditEvent } from '../../domain/inspection/audit-event.ts'
import type { InspectionRecord } from '../../domain/inspection/record.ts'
import { startOfDay } from '../../domain/time/london.ts'
import { createVirtualClock, type VirtualClock } from '../clock/virtual-clock.ts'
import { type System, startSystem } from '../system.ts'
import { checkExample } from './example/check.ts'
import type { Example } from './example/schema.ts'
import { freshTemplate } from './fresh-template.ts'
import { invoke } from './invoking.ts'
import { onLooker } from './on-looker.ts'
import { castOf } from './people/cast.ts'
import { type SilentFrom, silenced } from './people/silenced.ts'
import { simulatePeople } from './people/simulate.ts'
import type { Rehearsal } from './result.ts'
import { sentMails } from './sent-mails.ts'
import { summarise } from './summarise.ts'
import type { TimelineEntry } from './timeline/entry.ts'
import { createJournal } from './timeline/journal.ts'
import { wordsFor } from './timeline/words.ts'

/** What may be different from the example, and who looks on. */
export interface Rehearsing {
  readonly silentFrom?: SilentFrom | undefined
  /** The last day, as `2024-03-31`. */
  readonly until?: string | undefined
  /** Told once when the inspection has been planned. */
  readonly onPlanned?: (record: InspectionRecord) => void
  /** Told of every line as it happens. */
  readonly onEntry?: (entry: TimelineEntry) => void
  /** Told now and then how far it is. */
  readonly onProgress?: (at: string) => void
  /** Told before something that takes a while. */
  readonly say?: (line: string) => void
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const started = z.object({ inspectionId: z.string() })

/** No rehearsal is longer than twenty years of inspecting. */
const longestYears = 20

/**
 * One whole inspection in virtual time, on the very template that deploys: people answer their mail as the example says.
 * Errors: InputInvalid for an example that contradicts its footprint, and everything that a start refuses.
 */
export const rehearse = async (example: Example, rehearsing: Rehearsing = {}): Promise<Rehearsal> => {
  checkExample(example, findFootprint(example.footprint))
  const clock = createVirtualClock(startOfDay(Temporal.PlainDate.from(example.letterDate)).epochMilliseconds)
  const cdkOut = freshTemplate(root, rehearsing.say ?? (() => undefined))
  let looker: ReturnType<typeof onLooker> | undefined
  const system = await startSystem({
    cdkOut,
    clock,
    idleUntil: async tables => {
      looker ??= onLooker(tables)
      const next = await looker.nextDue()
      return next === undefined ? undefined : Temporal.Instant.from(next).epochMilliseconds
    },
  })
  try {
    return await play(system, clock, example, rehearsing)
  } finally {
    await system.stop()
  }
}

const play = async (
  system: System,
  clock: VirtualClock,
  example: Example,
  rehearsing: Rehearsing,
): Promise<Rehearsal> => {
  const cast = castOf(example)
  const store = onLooker(system.tables)
  const { inspectionId } = started.parse(await invoke(system, 'start-inspection', startEvent(example, cast)))
  const first = await store.load(inspectionId)
  rehearsing.onPlanned?.(first)

  const setting = settingOf(first.inspection, defaultLibrary)
  const failures: unknown[] = []
  const act = async (answer: object): Promise<void> => {
    await invoke(system, 'act', { inspectionId, ...answer }).catch(failure => failures.push(failure))
  }
  const silent = silenced(cast, rehearsing.silentFrom)
  const load = latest(system, () => store.load(inspectionId))
  const onMail = simulatePeople({ clock, example, cast, silent, setting, load, act })

  const words = wordsFor(setting.footprint, cast)
  const journal = createJournal(words)
  const timeline: TimelineEntry[] = []
  const seen = { events: 0, mails: 0, writes: -1 }
  const limit = limitOf(example, rehearsing)

  let record = first
  let asked = 0
  const lookOn = async (): Promise<void> => {
    if (system.used().writeUnits === seen.writes) return
    seen.writes = system.used().writeUnits
    const events: AuditEvent[] = [...(await store.events(inspectionId, seen.events))]
    const messages = system.mailbox.messages().slice(seen.mails)
    seen.events += events.length
    for (const { what } of events) asked = isMove.has(what) ? 0 : asked + (what === 'lead-asked' ? 1 : 0)
    if (events.some(one => showing.has(one.what))) record = await load()
    seen.mails += messages.length
    for (const message of messages) for (const to of message.to) onMail(to)
    const mails = sentMails(messages, cast)
    for (const entry of journal({ events, mails, plan: record.plan, now: instantOf(clock) })) {
      timeline.push(entry)
      rehearsing.onEntry?.(entry)
    }
  }

  await lookOn()
  while (record.inspection.status === 'running' && failures.length === 0 && asked < asksInVain) {
    const next = clock.next()
    if (next === undefined || next > limit) break
    await clock.advanceTo(next)
    await lookOn()
    rehearsing.onProgress?.(instantOf(clock))
  }
  if (failures.length > 0) throw failures[0]
  const notices = await store.notices(inspectionId)
  return summarise({ system, example, record: await load(), notices, setting, words, timeline, now: instantOf(clock) })
}

/** So often the lead is asked in vain before a rehearsal stops: with nobody to decide, asking would go on for ever. */
const asksInVain = 60

/** What shows that somebody has answered or decided. */
const isMove = new Set<AuditEvent['what']>(['request-submitted', 'request-waived', 'request-silent', 'due-extended'])

/** What changes the plan or the end, of which a timeline has to know. */
const showing = new Set<AuditEvent['what']>(['plan-made', 'inspection-closed', 'inspection-stuck'])

const instantOf = (clock: VirtualClock): string =>
  Temporal.Instant.fromEpochMilliseconds(clock.now()).toString({ smallestUnit: 'second' })

/** The record, read again only after something was written. */
const latest = (system: System, load: () => Promise<InspectionRecord>): (() => Promise<InspectionRecord>) => {
  let kept: { readonly writes: number; readonly record: Promise<InspectionRecord> } | undefined
  return () => {
    const writes = system.used().writeUnits
    if (kept?.writes !== writes) kept = { writes, record: load() }
    return kept.record
  }
}

const startEvent = (example: Example, cast: ReturnType<typeof castOf>) => {
  const { area, footprint, letterDate, allowProvisional, pins } = example
  const by = cast.atStart.coordinator?.id ?? 'person-coordinator'
  const pinned = Object.fromEntries(Object.entries(pins).map(([key, pin]) => [key, { ...pin, by }]))
  return { area, footprint, letterDate, by, people: cast.atStart, allowProvisional, pins: pinned }
}

const limitOf = (example: Example, { until }: Rehearsing): number => {
  const last = until ?? Temporal.PlainDate.from(example.letterDate).add({ years: longestYears })
  return startOfDay(Temporal.PlainDate.from(last).add({ days: 1 })).epochMilliseconds - 9 * 3_600_000
}
