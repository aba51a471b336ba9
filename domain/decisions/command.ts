import type { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import type { Change, InspectionRecord } from '../inspection/record.ts'
import { ways } from '../plan/moves/ways.ts'
import { role } from '../roles/roles.ts'
import { accept } from './accept.ts'
import { cancel } from './cancel.ts'
import { decideOverdue } from './decide-overdue.ts'
import { followCalendars } from './follow-calendars.ts'
import { handOver } from './hand-over.ts'
import { leave } from './leave.ts'
import { migrate, undoMigration } from './migrate.ts'
import { askMoreTime, refuseMoreTime } from './more-time.ts'
import { move } from './move.ts'
import { namePerson } from './name-person.ts'
import { answerQuestion, askQuestion, writeNote } from './questions.ts'
import { restartRelay } from './relays.ts'
import { resume } from './resume.ts'
import { returnSubmission } from './return-submission.ts'
import type { Setting } from './setting.ts'
import { checkStanding } from './standing.ts'
import { submit } from './submit.ts'
import { suspend } from './suspend.ts'
import { waive } from './waive.ts'

const by = z.string().min(1)
const about = { request: z.string().min(1), by }
const reason = z.string()
/** Where words are kept that are no part of the record. */
const reference = z.string().min(1)

const way = z.enum(ways)

const pinnedFootprint = z.strictObject({ key: z.string(), version: z.int() })

/** What people may do with an inspection that runs. Ids only: contents and names are kept elsewhere. */
export const command = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('submit'),
    ...about,
    reference,
    outcome: z.string().optional(),
    names: z.string().optional(),
    progressReviewInMonths: z.int().min(1).max(60).optional(),
  }),
  z.strictObject({ do: z.literal('accept'), ...about }),
  z.strictObject({ do: z.literal('return'), ...about, reason }),
  z.strictObject({ do: z.literal('waive'), ...about, reason }),
  z.strictObject({ do: z.literal('extend'), ...about, reason, until: z.iso.date() }),
  z.strictObject({ do: z.literal('go-on-without'), ...about, reason }),
  z.strictObject({ do: z.literal('restart-relay'), by }),
  z.strictObject({ do: z.literal('hand-over'), ...about, to: z.string().min(1) }),
  z.strictObject({ do: z.literal('name-person'), role, person: z.string().min(1), by }),
  z.strictObject({ do: z.literal('ask-more-time'), ...about, reason, until: z.iso.date() }),
  z.strictObject({ do: z.literal('refuse-more-time'), ...about, reason }),
  z.strictObject({ do: z.literal('ask-question'), ...about, reference }),
  z.strictObject({ do: z.literal('answer-question'), ...about, reference }),
  z.strictObject({ do: z.literal('note'), reference, by }),
  /** `key`: a request's, or `stage/step` for the opening of a step. */
  z.strictObject({ do: z.literal('move'), key: z.string().min(1), to: z.iso.date(), way, reason, by }),
  z.strictObject({ do: z.literal('suspend'), reason, reviewOn: z.iso.date(), by }),
  z.strictObject({ do: z.literal('resume'), reason, by, allowProvisional: z.literal(true).optional() }),
  z.strictObject({ do: z.literal('cancel'), reason, by }),
  z.strictObject({ do: z.literal('follow-calendars'), reason, by }),
  z.strictObject({ do: z.literal('migrate'), footprint: pinnedFootprint, reason, by }),
  z.strictObject({ do: z.literal('undo-migration'), reason, by }),
  /** Whatever the person holds and whatever waits for him or her goes to somebody else. */
  z.strictObject({ do: z.literal('leave'), person: z.string().min(1), to: z.string().min(1), by }),
])
export type Command = z.infer<typeof command>

/** The change that a person's command makes. Errors: RequestUnknown, CommandRefused, InputInvalid, NothingToDo. */
export const decideCommand = (
  record: InspectionRecord,
  given: Command,
  setting: Setting,
  now: Temporal.Instant,
): Change => {
  checkStanding(record.inspection, given.do)
  switch (given.do) {
    case 'submit':
      return submit(record, given, setting, now)
    case 'accept':
      return accept(record, given, setting, now)
    case 'return':
      return returnSubmission(record, given, setting, now)
    case 'waive':
      return waive(record, given, setting, now)
    case 'extend':
      return decideOverdue(record, { ...given, decision: 'extend' }, setting, now)
    case 'go-on-without':
      return decideOverdue(record, { ...given, decision: 'go-on-without' }, setting, now)
    case 'restart-relay':
      return restartRelay(record, given.by, now)
    case 'hand-over':
      return handOver(record, given, now)
    case 'name-person':
      return namePerson(record, given, now)
    case 'ask-more-time':
      return askMoreTime(record, given, setting, now)
    case 'refuse-more-time':
      return refuseMoreTime(record, given, now)
    case 'ask-question':
      return askQuestion(record, given, now)
    case 'answer-question':
      return answerQuestion(record, given, now)
    case 'suspend':
      return suspend(record, given, setting, now)
    case 'resume':
      return resume(record, given, setting, now)
    case 'cancel':
      return cancel(record, given, setting, now)
    case 'move':
      return move(record, given, setting, now)
    case 'follow-calendars':
      return followCalendars(record, given, setting, now)
    case 'migrate':
      return migrate(record, given, setting, now)
    case 'undo-migration':
      return undoMigration(record, given, setting, now)
    case 'leave':
      return leave(record, given, now)
    case 'note':
      return writeNote(record, given, now)
  }
}
