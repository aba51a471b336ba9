import * as z from 'zod'
import { boardFacts } from '../board/board-facts.ts'
import { stage } from '../footprints/stages.ts'
import { role } from '../roles/roles.ts'

const instant = z.iso.datetime()
const date = z.iso.date()

/** The relay of the stage: still to be started (and since when), or started. Its name follows from stage and run. */
const relay = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('owed'), since: instant }),
  z.strictObject({ state: z.literal('started'), since: instant }),
])

/** A time in which the inspection was suspended: from its first day to the day on which it went on, which counts again. */
const suspension = z.strictObject({ from: date, until: date })
export type Suspension = z.infer<typeof suspension>

/** By which day personal records that were received have to be returned or destroyed (domain.md D-19; decision 20). */
const disposal = z.strictObject({ by: date, isAssumed: z.boolean() })
export type Disposal = z.infer<typeof disposal>

const footprint = z.strictObject({ key: z.string(), version: z.int() })

const always = {
  id: z.string(),
  /** Raised by every commit; the guard of the record. */
  version: z.int().min(0),
  area: z.string(),
  areaName: z.string(),
  footprint,
  allowProvisional: z.boolean(),
  letterDate: date,
  stage,
  /** Raised by every start of a relay: the fence (design.md section 5, rule 1). */
  run: z.int().min(1),
  /** The execution of an earlier run that is to be stopped, by its relay's name. A courtesy: the fence is the safeguard. */
  stopOwed: z.strictObject({ stage, name: z.string(), since: instant }).optional(),
  /** Suspensions that are over: their days are counted in no plan. */
  suspensions: z.array(suspension).optional(),
  /** The footprint before the last migration, to which it can be put back; when that was, and the days that open requests had. */
  migratedFrom: footprint
    .extend({
      at: instant,
      due: z.record(z.string(), date),
      /** Suspended: how many working days are left until them. */
      left: z.record(z.string(), z.int()).optional(),
    })
    .optional(),
  planNumber: z.int().min(1),
  /** Ids in the directory, never names. */
  people: z.partialRecord(role, z.string()),
  /** Dates that the lead pinned, by request or step key. */
  pins: z.record(z.string(), z.strictObject({ date, reason: z.string(), by: z.string() })),
  publishedOn: date.optional(),
  /** What the panel asked for (domain.md D-17), and the last review held. */
  progressReview: z.strictObject({ inMonths: z.int().min(1) }).optional(),
  lastReviewOn: date.optional(),
  counters: z.strictObject({ open: z.int(), submitted: z.int(), accepted: z.int(), waived: z.int(), silent: z.int() }),
  /** The nearest due time of an open request, for the board. */
  nextDue: instant.optional(),
  lastMovedAt: instant,
  /** What else the board shows; an inspection has it from its first commit after the start. */
  board: boardFacts.optional(),
  /** When relays of this inspection died, newest last, the last day's only. */
  deaths: z.array(instant),
  audit: z.strictObject({ events: z.int(), lastHash: z.string() }),
}

const alwaysThere = z.object(always)

/** One joint inspection of one partnership: the META item of its record. */
export const inspection = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('running'), relay, ...always }),
  /** Its relays died too often in a day: a person has to look (design.md section 5, rule 7). */
  z.strictObject({ status: z.literal('stuck'), since: instant, why: z.string(), ...always }),
  /** Nothing is asked and nothing is sent until somebody resumes it; looked at again on the review date (domain.md 2D). */
  z.strictObject({
    status: z.literal('suspended'),
    since: instant,
    why: z.string(),
    by: z.string(),
    reviewOn: date,
    ...always,
  }),
  z.strictObject({
    status: z.literal('cancelled'),
    cancelledAt: instant,
    why: z.string(),
    by: z.string(),
    disposal: disposal.optional(),
    ...always,
  }),
  z.strictObject({ status: z.literal('closed'), closedAt: instant, ...always }),
])
export type Inspection = z.infer<typeof inspection>
export type Suspended = Extract<Inspection, { status: 'suspended' }>
export type Cancelled = Extract<Inspection, { status: 'cancelled' }>
export type Running = Extract<Inspection, { status: 'running' }>

/** Whether it has come to its end, as planned or not. */
export const isOver = ({ status }: Pick<Inspection, 'status'>): boolean => status === 'closed' || status === 'cancelled'

/** What every inspection has in every status: the ground on which its next status is built. */
export const alwaysOf = (one: Inspection): z.infer<typeof alwaysThere> => alwaysThere.parse(one)
