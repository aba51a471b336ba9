import * as z from 'zod'
import { confidence } from '../footprints/date-rule.ts'
import { templates } from '../notices/template-names.ts'
import { role } from '../roles/roles.ts'

/** A message of a rung: to whom was asked, or to the holder of a role. */
const rungNotice = z.strictObject({
  template: z.enum(templates),
  to: z.array(z.union([role, z.literal('asked')])).min(1),
  guarantee: z.enum(['at-least-once', 'at-most-once']),
  alone: z.boolean(),
})

/** The reminders and escalations of a request, before and after its due date (domain.md 7.2). */
export const ladder = z.strictObject({
  key: z.string(),
  name: z.string(),
  opened: z.strictObject({ notices: z.array(rungNotice).min(1) }),
  rungs: z.array(
    z.strictObject({ rung: z.string(), workingDaysFromDue: z.int(), notices: z.array(rungNotice).min(1) }),
  ),
  /** The long stop: so long after the due date somebody has to decide, or silence counts. */
  leadAskedAfterWorkingDays: z.int().min(0),
  confidence,
  source: z.string(),
})
export type Ladder = z.infer<typeof ladder>
