import type { Plan } from '../../../domain/plan/schema.ts'

/** The skipped weeks that begin after one date and not after another, both `YYYY-MM-DD`. */
export const skippedBetween = ({ skippedWeeks }: Plan, after: string, until: string): Plan['skippedWeeks'] =>
  skippedWeeks.filter(one => one.monday > after && one.monday <= until)
