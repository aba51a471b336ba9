import * as z from 'zod'
import { role } from '../../../domain/roles/roles.ts'
import { behaviour } from './behaviour.ts'

const date = z.iso.date({ error: 'is not a date. Write it as year-month-day, such as 2023-10-31' })

const person = z.strictObject({
  name: z.string().min(1),
  email: z.email({ error: 'is not an e-mail address. Write it as somebody@example.org' }),
  organisation: z.string().min(1),
})
export type ExamplePerson = z.infer<typeof person>

/** What the lead decides about an answer that does not come (domain.md 7.2). */
const onSilence = z.union(
  [z.enum(['waive', 'go-on-without']), z.strictObject({ extendByWorkingDays: z.int().min(1).max(60) })],
  { error: 'is not a decision. Give "waive", "go-on-without" or {"extendByWorkingDays": n}, followed by a waiver' },
)

const suspension = z
  .strictObject({ from: date, until: date, reason: z.string().min(1) })
  .refine(one => one.from < one.until, { error: 'is not after `from`. Give a later date', path: ['until'] })

/** A rehearsal as somebody writes it down: one inspection, its people, and what they will do. */
export const example = z.strictObject({
  title: z.string().min(1),
  /** Name or code of one of the 32 council areas. */
  area: z.string().min(1),
  footprint: z.enum(['A', 'B', 'C'], {
    error: 'is not a footprint. Choose A (35 weeks), B (22 weeks) or C (21 weeks)',
  }),
  letterDate: date,
  allowProvisional: z.boolean().default(false),
  pins: z.record(z.string(), z.strictObject({ date, reason: z.string().min(1) })).default({}),
  people: z.partialRecord(role, person),
  /** By request (`R5`) or by role (`chief-constable`); a request's own entry counts before its role's. */
  behaviours: z.record(z.string(), behaviour).default({}),
  /** By request, in turn; the last one stands for all that follow. */
  decisions: z.record(z.string(), z.array(z.string()).min(1)).default({}),
  /** What the panel asks for when it approves (domain.md D-17). */
  progressReviewInMonths: z.int().min(1).max(60).optional(),
  onSilence: onSilence.default('waive'),
  /** Times in which the service manager has it suspended, each from its first day to the day on which it goes on. */
  suspensions: z.array(suspension).default([]),
})
export type Example = z.infer<typeof example>
