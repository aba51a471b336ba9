import type { Stage } from '../../domain/footprints/stages.ts'

/** What each stage is about, in a sentence. A stage without one does not compile. */
export const introductions: Readonly<Record<Stage, string>> = {
  notification: 'The letter is sent and receipted, roles are filled, and the first meeting is held.',
  'data-collection':
    'The returns are gathered and analysed, records are read, and people are asked, all side by side; each line goes at its own pace.',
  fieldwork:
    'The inspection team hears the position statement, agrees the timetable, is on site, and evaluates what it found.',
  moderation:
    'The panel decides about each draft before the partnership sees one; then the partnership comments on facts and the report is signed off.',
  publication: 'The partnership gets the report under embargo, and then the report is published.',
  'follow-up':
    'The action plan is asked for until it is accepted and progress is reviewed until it suffices, while feedback is given and personal records are disposed of; then the inspection is closed.',
}
