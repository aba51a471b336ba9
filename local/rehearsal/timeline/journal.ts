import { Temporal } from 'temporal-polyfill'
import { type Stage, stageAfter, stages } from '../../../domain/footprints/stages.ts'
import type { AuditEvent } from '../../../domain/inspection/audit-event.ts'
import type { Plan } from '../../../domain/plan/schema.ts'
import { weekOf } from '../../../domain/plan/week-of.ts'
import { inLondon } from '../report/dates.ts'
import { describeEvent } from './describe-event.ts'
import { describeMail, type SentMail } from './describe-mail.ts'
import type { TimelineEntry } from './entry.ts'
import { type EventGroup, groupEvents } from './group-events.ts'
import { skippedBetween } from './skipped-between.ts'
import type { Words } from './words.ts'

/** What has happened since one last looked, and the plan and the time as they are now. */
export interface News {
  readonly events: readonly AuditEvent[]
  readonly mails: readonly SentMail[]
  readonly plan: Plan
  readonly now: string
}

type Line = Omit<TimelineEntry, 'stage' | 'week'>

/** What is carried from one telling to the next. */
export interface JournalStanding {
  readonly stage: Stage | undefined
  /** The day of the last telling. */
  readonly seenUntil: string | undefined
}

/** The timeline as it is told. */
export interface Journal {
  /** Turns what happened into lines of the timeline, in the order of their instants. */
  tell(news: News): TimelineEntry[]
  standing(): JournalStanding
}

/** A timeline from its beginning, or from where it stood. */
export const createJournal = (
  words: Words,
  from: JournalStanding = { stage: stages[0], seenUntil: undefined },
): Journal => {
  let { stage, seenUntil } = from
  const tell = ({ events, mails, plan, now }: News): TimelineEntry[] => {
    const today = inLondon(now).date
    const skipped = skippedBetween(plan, seenUntil ?? plan.letterDate, today).map(skippedWeek)
    seenUntil = today
    const told = groupEvents(events, words).flatMap((group): (Line | 'next-stage')[] => {
      if (group[0].what === 'stage-finished') return ['next-stage']
      return eventLine(group, words)
    })
    const placed: TimelineEntry[] = []
    const place = (line: Line): void => {
      const week = weekOf(plan, inLondon(line.at).date)
      placed.push({ ...line, stage: stage ?? 'follow-up', ...(week === undefined ? {} : { week }) })
    }
    for (const line of skipped) place(line)
    for (const one of told)
      if (one === 'next-stage') stage = stage && stageAfter(stage)
      else place(one)
    for (const mail of mails) place(mailLine(mail, words))
    return placed.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  }
  return { tell, standing: () => ({ stage, seenUntil }) }
}

const eventLine = (group: EventGroup, words: Words): Line[] => {
  const [{ at, what, about, by }] = group
  const described = describeEvent(group, words)
  if (described === undefined) return []
  return [{ at, what, about, ...(by === 'system' ? {} : { who: words.who(by) }), ...described }]
}

const mailLine = (mail: SentMail, words: Words): Line => ({
  at: mail.at,
  what: 'mail-sent',
  about: mail.notices.map(one => one.about).join(', '),
  who: words.who(mail.to),
  text: describeMail(mail, words),
})

const skippedWeek = ({ monday, why }: Plan['skippedWeeks'][number]): Line => ({
  at: Temporal.PlainDate.from(monday).toZonedDateTime('Europe/London').toInstant().toString(),
  what: 'week-skipped',
  about: monday,
  text: 'This week is not counted',
  why,
})
