import type { Stage } from '../domain/footprints/stages.ts'
import { dataCollection } from './data-collection.ts'
import { fieldwork } from './fieldwork.ts'
import { followUp } from './follow-up.ts'
import { moderation } from './moderation.ts'
import { notification } from './notification.ts'
import { publication } from './publication.ts'
import type { DefineStage } from './stage-machine.ts'

/** One workflow a stage. A stage that is added to the domain without a workflow does not compile. */
export const stageDefinitions: Readonly<Record<Stage, DefineStage>> = {
  notification,
  'data-collection': dataCollection,
  fieldwork,
  moderation,
  publication,
  'follow-up': followUp,
}
