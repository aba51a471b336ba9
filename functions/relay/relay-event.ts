import * as z from 'zod'
import { stage } from '../../domain/footprints/stages.ts'

/** A relay that speaks of itself: which inspection's stage it carries, and under which run it was started. */
export const relayEvent = z.strictObject({ inspectionId: z.string().min(1), stage, run: z.int().min(1) })
