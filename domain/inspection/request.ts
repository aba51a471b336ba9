import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { stage } from '../footprints/stages.ts'
import { datedExplanation } from '../plan/schema.ts'
import { role } from '../roles/roles.ts'

const instant = z.iso.datetime()

/** The reminders still to come, soonest first; a new generation begins when the due date changes. */
export const pendingRung = z.strictObject({ rung: z.string(), at: instant })
export type PendingRung = z.infer<typeof pendingRung>

const always = {
  /** `R5`, or `R1-cpp-chair` where each of several roles is asked; with `-2`, `-3` in later iterations of its step. */
  key: z.string(),
  template: z.string(),
  stage,
  step: z.string(),
  iteration: z.int().min(1),
  role,
  person: z.string(),
  /** Who handed it over to the one who has it now, and may take it back. */
  handedBy: z.string().optional(),
  openedAt: instant,
  due: instant,
  /** Raised whenever the due date changes or the request is opened again. */
  generation: z.int().min(1),
  returns: z.int().min(0),
  /** Why the due date is what it is; requests of earlier versions have only their plan's explanation. */
  why: datedExplanation.optional(),
}

const base = z.strictObject(always)
type Base = z.infer<typeof base>

/** Until when somebody asks to have time, as long as the lead has not decided. */
const moreTime = z.strictObject({ until: z.iso.date(), at: instant, by: z.string() })

/** What a suspension keeps of a request: working days left to the due date and to the long stop, and the rungs to come. */
const paused = z.strictObject({
  dueInDays: z.int(),
  longStopInDays: z.int(),
  /** To the day until which more time is asked for. */
  moreTimeInDays: z.int().optional(),
  rungs: z.array(z.string()),
})
export type Paused = z.infer<typeof paused>

const waiting = {
  rungs: z.array(pendingRung),
  longStop: instant,
  moreTime: moreTime.optional(),
  paused: paused.optional(),
  /** Its time runs from the proven delivery of what asked for it, and that has not been proven yet. */
  awaitsReceipt: z.literal(true).optional(),
  /** Time that the lead gave at an instant: it runs from the proven delivery of the message of it, which has not been proven yet. */
  given: z.strictObject({ workingDays: z.int().min(0), at: instant }).optional(),
  /** What asked for it came back, or was not sent because of that: nobody counts as told of it. */
  unreached: z.literal(true).optional(),
}

/** An answer: who, when, and what was decided. Its content is elsewhere; this is a reference to it. */
export const submission = z.strictObject({
  reference: z.string(),
  at: instant,
  by: z.string(),
  outcome: z.string().optional(),
  /** The person named, by id, where a name was asked for. */
  names: z.string().optional(),
  /** The panel's decision that a progress review follows (domain.md D-17). */
  progressReviewInMonths: z.int().min(1).optional(),
})
export type Submission = z.infer<typeof submission>

/** Something asked of one person with a due date (domain.md section 3). */
export const request = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('open'), ...always, ...waiting }),
  /** Open, and the lead has been asked what to do about the silence. */
  z.strictObject({
    state: z.literal('overdue'),
    leadAskedAt: instant,
    timesAsked: z.int().min(1),
    ...always,
    ...waiting,
  }),
  z.strictObject({ state: z.literal('returned'), reason: z.string(), returnedAt: instant, ...always, ...waiting }),
  z.strictObject({ state: z.literal('submitted'), submission, ...always, ...waiting }),
  z.strictObject({ state: z.literal('accepted'), submission, acceptedAt: instant, acceptedBy: z.string(), ...always }),
  z.strictObject({
    state: z.literal('waived'),
    reason: z.string(),
    waivedBy: z.string(),
    closedAt: instant,
    ...always,
  }),
  /** Not asked any more: the inspection was cancelled, or goes on with a footprint that does not ask it. */
  z.strictObject({
    state: z.literal('withdrawn'),
    reason: z.string(),
    closedAt: instant,
    /** What it was besides open, should it come back: returned and why, and whether it had been received. */
    returned: z.strictObject({ reason: z.string(), returnedAt: instant }).optional(),
    awaitsReceipt: z.literal(true).optional(),
    ...always,
  }),
  /** Nobody answered, and the footprint says what that means (domain.md R19). */
  z.strictObject({ state: z.literal('silent'), outcome: z.string(), closedAt: instant, ...always }),
])
export type Request = z.infer<typeof request>
export type Waiting = Extract<Request, { rungs: unknown }>
/** Waiting for the one who was asked: reminders run. */
export type Unanswered = Extract<Request, { state: 'open' | 'overdue' | 'returned' }>

/** Whether something still has to happen before the step can close. */
export const isWaiting = (one: Request): one is Waiting =>
  one.state === 'open' || one.state === 'overdue' || one.state === 'returned' || one.state === 'submitted'

/** Whether the one who was asked still owes an answer. */
export const isUnanswered = (one: Request): one is Unanswered => isWaiting(one) && one.state !== 'submitted'

/** The rungs that come by themselves: none of what may never have arrived, and none that calls late whoever was not told. */
export const comingRungs = ({ rungs, due, awaitsReceipt, unreached }: Unanswered): readonly PendingRung[] => {
  if (awaitsReceipt) return []
  return unreached ? rungs.filter(one => Temporal.Instant.compare(one.at, due) <= 0) : rungs
}

/** What every request has in every state: the ground on which its next state is built. */
export const baseOf = (one: Request): Base => base.parse(Object.fromEntries(baseKeys.map(key => [key, one[key]])))
const baseKeys = base.keyof().options
