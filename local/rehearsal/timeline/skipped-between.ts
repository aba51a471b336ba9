import { wasSuspended } from '../../../domain/calendars/suspended-calendar.ts'
import type { Plan } from '../../../domain/plan/schema.ts'

/**
 * The skipped weeks that begin after one date and not after another, both `YYYY-MM-DD`. Those of a suspension are told by its
 * beginning and its end.
 */
export const skippedBetween = ({ skippedWeeks }: Plan, after: string, until: string): Plan['skippedWeeks'] =>
  skippedWeeks.filter(one => one.monday > after && one.monday <= until && one.why !== wasSuspended)
