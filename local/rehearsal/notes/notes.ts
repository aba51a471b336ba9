import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import type { Used } from '../cost/cost.ts'
import type { Answer } from '../people/answer.ts'
import type { PeopleStanding } from '../people/simulate.ts'
import type { TimelineEntry } from '../timeline/entry.ts'
import type { JournalStanding } from '../timeline/journal.ts'

/** What a rehearsal is of: one that goes on must be of the same. */
export interface Subject {
  readonly example: unknown
  readonly silentFrom: string | undefined
}

/** Where a rehearsal stands before it goes on to its next instant. */
export interface Standing {
  /** The instant that comes next, in epoch milliseconds; what was begun there and cut off is done again. */
  readonly at: number
  /** Whether the inspection had come to its end, so that nothing comes next. */
  readonly ended: boolean
  readonly events: number
  readonly mails: number
  /** How often the lead has been asked in vain. */
  readonly asked: number
  readonly people: PeopleStanding
  readonly journal: JournalStanding
  readonly used: Used
}

/** What an interrupted rehearsal left. */
export interface Interrupted {
  readonly subject: Subject
  /** The record as it was planned at the start. */
  readonly first: InspectionRecord
  readonly standing: Standing
  readonly told: readonly TimelineEntry[]
  /** Commands that had been given and not been answered. */
  readonly unanswered: readonly Answer[]
}

/** What a rehearsal writes down, so that another process can go on with it. */
export interface Notes {
  begin(subject: Subject, first: InspectionRecord): void
  /** Keeps where it stands and what it has told since; commands answered by now are acknowledged for good. */
  keep(standing: Standing, told: readonly TimelineEntry[]): void
  /** Says that a command is about to be given. Yields what is to be called when it has been answered. */
  giving(answer: Answer): () => void
  interrupted(): Interrupted | undefined
  close(): void
}

/** For a rehearsal that nobody goes on with. */
export const noNotes: Notes = {
  begin: () => {},
  keep: () => {},
  giving: () => () => {},
  interrupted: () => undefined,
  close: () => {},
}
