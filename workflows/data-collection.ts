import { awaitStep } from './await-step.ts'
import { inOrder } from './in-order.ts'
import { inParallel } from './in-parallel.ts'
import type { DefineStage } from './stage-machine.ts'

/** Returns, the reading of records, and participation, side by side (domain.md section 5). */
export const dataCollection: DefineStage = stage =>
  inParallel(stage, 'CollectSideBySide', [
    {
      name: 'Evidence',
      begin: track =>
        inOrder(
          [
            awaitStep(track, { step: 'returns', name: 'Returns' }),
            awaitStep(track, { step: 'discussion-1', name: 'FirstDiscussion' }),
            awaitStep(track, { step: 'evidence-analysis', name: 'EvidenceAnalysis' }),
          ],
          track.through,
        ),
    },
    {
      name: 'Records',
      begin: track =>
        inOrder(
          [
            awaitStep(track, { step: 'record-readers', name: 'RecordReaders' }),
            awaitStep(track, { step: 'record-reading', name: 'RecordReading' }),
          ],
          track.through,
        ),
    },
    {
      name: 'Participation',
      begin: track =>
        inOrder(
          [
            awaitStep(track, { step: 'leaflet', name: 'Leaflet' }),
            awaitStep(track, { step: 'surveys', name: 'Surveys' }),
            awaitStep(track, { step: 'engagement-plan', name: 'EngagementPlan' }),
          ],
          track.through,
        ),
    },
  ])
