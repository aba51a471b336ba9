import { awaitStep } from './await-step.ts'
import { inOrder } from './in-order.ts'
import type { DefineStage } from './stage-machine.ts'

/** Statement, discussion, timetable, the weeks on site, evaluation; the 35-week model reads records here (domain.md section 5). */
export const fieldwork: DefineStage = track =>
  inOrder(
    [
      awaitStep(track, { step: 'position-statement', name: 'PositionStatement' }),
      awaitStep(track, { step: 'record-reading', name: 'RecordReading' }),
      awaitStep(track, { step: 'discussion-2', name: 'SecondDiscussion' }),
      awaitStep(track, { step: 'timetable', name: 'Timetable' }),
      awaitStep(track, { step: 'on-site', name: 'OnSite' }),
      awaitStep(track, { step: 'evaluation', name: 'Evaluation' }),
    ],
    track.finished,
  )
