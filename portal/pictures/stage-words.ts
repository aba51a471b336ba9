import type { Stage } from '../../domain/footprints/stages.ts'

/** The stages as a reader of the programme knows them, whatever footprint an inspection follows. */
export const stageWords: Record<Stage, string> = {
  notification: 'Notification',
  'data-collection': 'Data collection',
  fieldwork: 'Fieldwork',
  moderation: 'Moderation',
  publication: 'Publication',
  'follow-up': 'Follow-up',
}
