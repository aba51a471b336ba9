import * as z from 'zod'
import { role } from '../roles/roles.ts'
import { confidence, dateRule, lateRule } from './date-rule.ts'
import { stage, stepsOfStage } from './stages.ts'

const key = z.string().regex(/^[A-Za-z0-9]+(-[a-z0-9]+)*$/)

/** What silence means once the due time has passed: chase and ask the lead, or count as the named outcome. */
const silence = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('chase') }),
  z.strictObject({ kind: z.literal('counts-as'), outcome: key, reason: z.string().min(1) }),
])

/** One row of a footprint: something asked of a role, each role being asked separately (domain.md section 3). */
export const requestTemplate = z.strictObject({
  key,
  name: z.string().min(1),
  guideDocument: z.string().optional(),
  sender: role,
  askedOf: z.array(role).min(1),
  due: dateRule,
  /** Its time runs from the proven delivery of what asks for it, and not from when that was sent (domain.md R19). */
  fromReceipt: z.literal(true).optional(),
  /** Due when the step comes back (a returned draft, a returned plan). */
  dueAgain: dateRule.optional(),
  /** Working days that remain at least when the step opened late. */
  atLeastWorkingDays: z.int().min(0),
  /** What a complete answer holds. */
  holds: z.array(z.string().min(1)).min(1),
  /** Who accepts or returns a submission; `nobody`: it is accepted as it arrives. */
  acceptedBy: z.union([role, z.literal('nobody')]),
  /** The decisions that an answer may take; the step's outcome. Empty: it has no choice to make. */
  outcomes: z.array(key),
  silence,
  ladder: key,
  /** The role whose holder this answer names. */
  names: role.optional(),
  /** What happened in the world once this is accepted. */
  records: z.enum(['publication', 'review', 'panel']).optional(),
  confidence,
  source: z.string().min(1),
})
export type RequestTemplate = z.infer<typeof requestTemplate>

export const stepTemplate = z.strictObject({
  key,
  name: z.string().min(1),
  opens: dateRule,
  opensAgain: dateRule.optional(),
  opensLate: lateRule.optional(),
  /**
   * Not on every inspection's way: `progress-review` only where the panel asked for one (domain.md D-15, D-17),
   * `interim-report` only where it wants one instead of the report (domain.md section 5).
   */
  onlyIf: z.enum(['progress-review', 'interim-report']).optional(),
  requests: z.array(requestTemplate).min(1),
})
export type StepTemplate = z.infer<typeof stepTemplate>

/** A date that people ask for by name: a day of its own, the due date of a request, or the opening of a `stage/step`. */
const milestone = z.union([
  z.strictObject({ key, name: z.string().min(1), stage, on: dateRule }),
  z.strictObject({ key, name: z.string().min(1), stage, of: key }),
  z.strictObject({ key, name: z.string().min(1), stage, opening: z.string() }),
])

const stageTemplate = z
  .strictObject({ key: stage, name: z.string().min(1), weeks: z.string(), steps: z.array(stepTemplate).min(1) })
  .superRefine((value, context) => {
    const known: readonly string[] = stepsOfStage[value.key]
    for (const step of value.steps)
      if (!known.includes(step.key))
        context.addIssue({
          code: 'custom',
          message: `step ${step.key} is not one of stage ${value.key}: ${known.join(', ')}`,
        })
  })

export const weekRule = z.strictObject({
  daysShutForHolidayWeek: z.int().min(1).max(5),
  inServiceCountsAsShut: z.boolean(),
  weekOne: z.enum(['first-full-week-after-letter', 'week-of-letter']),
})
export type WeekRule = z.infer<typeof weekRule>

/** The published template of an inspection: versioned, pinned to an inspection at its start (domain.md section 2). */
export const footprint = z.strictObject({
  key: z.enum(['A', 'B', 'C']),
  version: z.int().min(1),
  name: z.string().min(1),
  theme: z.string().min(1),
  period: z.string().min(1),
  weeks: z.int().min(1),
  weekRule,
  source: z.string().min(1),
  confidence,
  milestones: z.array(milestone),
  stages: z.array(stageTemplate).length(6),
  /** Asked when the need arises: no date of their own (domain.md R17, R18). */
  whenNeeded: z.array(requestTemplate.omit({ due: true }).extend({ due: z.string().min(1) })),
})
export type Footprint = z.infer<typeof footprint>
