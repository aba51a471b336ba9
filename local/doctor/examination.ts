import * as z from 'zod'

const finding = z.object({
  kind: z.string(),
  inspectionId: z.string(),
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
})
export type Examination = z.infer<typeof examination>
