import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import type { AskStep } from '../../domain/decisions/ask-step.ts'
import { stage } from '../../domain/footprints/stages.ts'

/** A relay's question about one step, as the workflows send it. */
export const askEvent = z.strictObject({
  inspectionId: z.string().min(1),
  stage,
  step: z.string().min(1),
  iteration: z.int().min(1),
  run: z.int().min(1),
  executionStartedAt: z.iso.datetime(),
})
export type AskEvent = z.infer<typeof askEvent>

/** The question with its instant parsed. */
export const asked = ({ inspectionId: _id, executionStartedAt, ...place }: AskEvent): AskStep => ({
  ...place,
  executionStartedAt: Temporal.Instant.from(executionStartedAt),
})
