import { Temporal } from 'temporal-polyfill'
import type { Setting } from '../decisions/setting.ts'
import type { Inspection, Suspended } from '../inspection/inspection.ts'
import type { Asked } from './board-facts.ts'
import { dateOf, todayAt } from './date-of.ts'
import { named } from './day-words.ts'
import type { DecisionWaiting } from './decisions-waiting.ts'
import type { Forecast } from './forecast.ts'
import { lateRequest, nameOf } from './late-request.ts'

/** Whether an inspection needs somebody: now, an eye on it, or nobody. */
export const needs = ['person', 'watch', 'nothing'] as const
export type Needs = (typeof needs)[number]

/** What a need is called on pages and in files. */
export const needsWords: Record<Needs, string> = {
  person: 'Needs a person now',
  watch: 'Keep an eye on it',
  nothing: 'Nothing to do',
}

/** What an inspection needs and why, and how urgently: a lower rank stands higher on the board. */
export interface Need {
  readonly rank: number
  readonly needs: Needs
  readonly why: string
}

/**
 * The need of an inspection: stuck; a silence about which the lead has been asked; an answer that nobody checked in time; any
 * other decision that waits for the team, due or not; anything else that is overdue, which reminders chase; a report that will be late; nothing (domain.md 7.2). A suspended one
 * needs to be looked at again on its day (domain.md 2D).
 */
export const needOf = (
  inspection: Inspection,
  forecast: Forecast,
  setting: Setting,
  now: Temporal.Instant,
  waiting: readonly DecisionWaiting[] = [],
): Need => {
  if (inspection.status === 'stuck')
    return { rank: 0, needs: 'person', why: `Its relay stands still: ${inspection.why}. Look into it and restart it.` }
  if (inspection.status === 'suspended') return stillness(inspection, now)
  const late = overdueAt(inspection.board?.asked ?? [], now)
  const say = (one: Asked): string => lateWords(one, setting, now)
  const atLead = late.find(one => one.state === 'overdue')
  if (atLead !== undefined)
    return { rank: 1, needs: 'person', why: `${say(atLead)}; the lead is asked to give more time, waive it or go on.` }
  const unchecked = late.find(one => one.state === 'submitted')
  if (unchecked !== undefined) return { rank: 2, needs: 'person', why: `${say(unchecked)}.` }
  const [decision, ...others] = waiting
  if (decision !== undefined) return { rank: 2, needs: 'person', why: `${decision.why}${moreWords(others.length)}` }
  const [first] = late
  if (first !== undefined) return { rank: 3, needs: 'watch', why: `${say(first)}; reminders are going out.` }
  if (forecast.kind === 'late') return { rank: 4, needs: 'watch', why: forecast.reason }
  return { rank: 5, needs: 'nothing', why: 'Everything is on time.' }
}

const moreWords = (more: number): string => {
  if (more === 0) return ''
  return more === 1 ? ' One decision more waits.' : ` ${more} decisions more wait.`
}

/** Suspended, it needs nobody until the day on which it is to be looked at again. */
const stillness = ({ since, reviewOn }: Suspended, now: Temporal.Instant): Need => {
  const why = `Suspended since ${named(dateOf(since))}; `
  const today = todayAt(now).toString()
  if (reviewOn === today) return { rank: 2, needs: 'person', why: `${why}it is to be looked at again today.` }
  return reviewOn < today
    ? { rank: 2, needs: 'person', why: `${why}it was to be looked at again on ${named(reviewOn)}.` }
    : { rank: 6, needs: 'nothing', why: `${why}to be looked at again on ${named(reviewOn)}.` }
}

/** What is overdue at an instant, the longest overdue first. */
export const overdueAt = (asked: readonly Asked[], now: Temporal.Instant): Asked[] =>
  asked.filter(one => Temporal.Instant.compare(Temporal.Instant.from(one.due), now) < 0)

const lateWords = (one: Asked, { footprint }: Setting, now: Temporal.Instant): string =>
  lateRequest(one, footprint, todayAt(now)) ?? `“${nameOf(footprint, one.template)}” was due today`
