import * as z from 'zod'

/** H: stated by the source. M: put together from several. L: our assumption. U: not confirmed (domain.md, top). */
export const confidence = z.enum(['H', 'M', 'L', 'U'])
export type Confidence = z.infer<typeof confidence>

/** What a date is counted from. `opened` is the day on which the step opened. */
export const anchor = z.enum(['letter', 'publication', 'opened', 'last-review'])
export type Anchor = z.infer<typeof anchor>

const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri'])
/** Where to go on when a step is reached after its day: the next such weekday, some working days off at least. */
export const lateRule = z.strictObject({ weekday, afterWorkingDays: z.int().min(0), confidence, source: z.string() })
export type LateRule = z.infer<typeof lateRule>

const grounds = {
  confidence,
  source: z.string().min(1),
  /** A limit of the law, which no suspension moves (domain.md D-19). */
  statutory: z.literal(true).optional(),
}

/** How a footprint says when something opens or is due, with its source and how sure it is. */
export const dateRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('programme-week'), week: z.int().min(1), weekday, ...grounds }),
  z.strictObject({ kind: z.literal('working-days'), after: anchor, days: z.int().min(0), ...grounds }),
  z.strictObject({ kind: z.literal('calendar-days'), after: anchor, days: z.int().min(0), ...grounds }),
  z.strictObject({ kind: z.literal('months'), after: anchor, months: z.int().min(1), ...grounds }),
  z.strictObject({ kind: z.literal('months-as-panel-decided'), after: anchor, ...grounds }),
])
export type DateRule = z.infer<typeof dateRule>

/** Whether a value rests on our assumption and not on a published source. */
export const isAssumed = (rule: { confidence: Confidence }): boolean =>
  rule.confidence === 'L' || rule.confidence === 'U'
