import * as z from 'zod'

/** When somebody answers what they are asked. Days are counted in the area's calendar; `daysAfterAsked` in plain days. */
const answers = z.union(
  [
    z.enum(['on-time', 'silent']),
    z.strictObject({ workingDaysBeforeDue: z.int().min(0).max(60) }),
    z.strictObject({ workingDaysLate: z.int().min(1).max(250) }),
    z.strictObject({ daysAfterAsked: z.int().min(0).max(730) }),
  ],
  {
    error:
      'is not a way to answer. Give "on-time", "silent", {"workingDaysBeforeDue": n}, {"workingDaysLate": n} or {"daysAfterAsked": n}, n being a whole number of days',
  },
)
export type Answers = z.infer<typeof answers>

/** What a simulated person does about requests: when the answer comes, and whether the first one is returned. */
export const behaviour = z.strictObject({
  answers: answers.optional(),
  /** Whoever accepts it returns the first answer, with the reason below. */
  firstSubmission: z.literal('returned').optional(),
  reason: z.string().min(1).optional(),
})
export type Behaviour = z.infer<typeof behaviour>
