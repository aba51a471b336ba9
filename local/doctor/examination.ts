import * as z from 'zod'

const finding = z.object({
  kind: z.string(),
  /** Absent where it is about no single inspection. */
  inspectionId: z.string().optional(),
  about: z.string(),
  says: z.string(),
  repair: z.object({ do: z.string() }),
  repairSays: z.string(),
})

/** What the function `doctor` answers. */
export const examination = z.object({
  inspections: z.number(),
  executions: z.number(),
  notices: z.number(),
  findings: z.array(finding),
  repaired: z.array(finding),
  /** What was not there any more when it was to be repaired. */
  gone: z.array(finding),
  failed: z.array(z.object({ finding, why: z.string() })),
})
export type Examination = z.infer<typeof examination>
