import * as z from 'zod'
import { stage } from '../footprints/stages.ts'

const instant = z.iso.datetime()

const always = {
  stage,
  step: z.string(),
  iteration: z.int().min(1),
  /** The run whose relay waits for it. */
  run: z.int().min(1),
  /** Raised by every change of the step; a token is stored for one revision only (design.md section 5, rule 2). */
  revision: z.int().min(1),
  /** Since when a relay has to be woken; cleared by who woke it (rule 4). */
  wakeOwedSince: instant.optional(),
}

/** What a stage waits for at one time: the STEP item. Its task token is kept beside it and is no part of a decision. */
export const step = z.discriminatedUnion('state', [
  /** Its day is too far off for one execution: the sweep starts a relay on the day, unless the inspection is suspended. */
  z.strictObject({ state: z.literal('later'), resumeOn: instant, paused: z.literal(true).optional(), ...always }),
  z.strictObject({
    state: z.literal('open'),
    openedAt: instant,
    /** Request keys still to be opened, when a step is too large for one commit. */
    stillToOpen: z.array(z.string()),
    openRequests: z.int(),
    outcome: z.string().optional(),
    ...always,
  }),
  z.strictObject({ state: z.literal('closed'), openedAt: instant, closedAt: instant, outcome: z.string(), ...always }),
])
export type Step = z.infer<typeof step>
export type OpenStep = Extract<Step, { state: 'open' }>

export type StepPlace = Pick<Step, 'stage' | 'step' | 'iteration'>

/** The key of a step within its inspection, such as `moderation#draft#2`. */
export const stepKey = ({ stage, step, iteration }: StepPlace): string => `${stage}#${step}#${iteration}`
