import * as z from 'zod'
import { stage } from '../footprints/stages.ts'
import { role } from '../roles/roles.ts'

const instant = z.iso.datetime()
const date = z.iso.date()

/** The first and the last day of something. */
const span = z.strictObject({ from: date, to: date })
export type Span = z.infer<typeof span>

/** What has really happened of a stage: it may still be under way. */
const realSpan = z.strictObject({ from: date, to: date.optional() })
export type RealSpan = z.infer<typeof realSpan>

/** A request for which the inspection waits. `submitted`: answered, and to be checked by the inspectorate. */
const asked = z.strictObject({
  request: z.string(),
  template: z.string(),
  role,
  person: z.string(),
  state: z.enum(['open', 'overdue', 'returned', 'submitted']),
  since: instant,
  due: instant,
  /** Until when more time is asked for, as long as the lead has not decided. */
  moreTimeUntil: date.optional(),
})
export type Asked = z.infer<typeof asked>

/** A question that nobody has answered yet; its words are elsewhere. */
const questionAsked = z.strictObject({
  reference: z.string(),
  request: z.string(),
  template: z.string(),
  at: instant,
})
export type QuestionAsked = z.infer<typeof questionAsked>

/**
 * What the board shows of an inspection beside the rest of META, so that one query of the board's index is all that it
 * costs. Nothing in it depends on the time of day: what is overdue follows from the due times when somebody looks.
 */
export const boardFacts = z.strictObject({
  weeks: z.strictObject({ first: date, count: z.int().min(1), skipped: z.array(date) }),
  /** The planned day of the report. */
  publication: date.optional(),
  planned: z.partialRecord(stage, span),
  real: z.partialRecord(stage, realSpan),
  /** What is waited for, the soonest due first. */
  asked: z.array(asked),
  /** Absent when none waits. */
  questions: z.array(questionAsked).optional(),
  /** When somebody last did something, or a step opened or closed; reminders do not count. */
  movedAt: instant,
})
export type BoardFacts = z.infer<typeof boardFacts>
