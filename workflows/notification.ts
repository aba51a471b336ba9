import { awaitStep } from './await-step.ts'
import { inOrder } from './in-order.ts'
import type { DefineStage } from './stage-machine.ts'

/** Five letters are receipted, the co-ordinators and the local lead are named, the first meeting is held (domain.md section 5). */
export const notification: DefineStage = track =>
  inOrder(
    [awaitStep(track, { step: 'letter', name: 'Letter' }), awaitStep(track, { step: 'kick-off', name: 'KickOff' })],
    track.finished,
  )
