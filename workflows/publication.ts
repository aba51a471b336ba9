import { awaitStep } from './await-step.ts'
import { inOrder } from './in-order.ts'
import type { DefineStage } from './stage-machine.ts'

/** The embargoed report goes to the partnership, then the report is published (domain.md D-12, D-13). */
export const publication: DefineStage = track =>
  inOrder(
    [awaitStep(track, { step: 'embargo', name: 'Embargo' }), awaitStep(track, { step: 'publish', name: 'Publish' })],
    track.finished,
  )
