import type { Footprint } from '../../../domain/footprints/schema.ts'
import type { Plan, PlannedDate } from '../../../domain/plan/schema.ts'
import { type SkippedSpan, skippedSpans } from '../../../domain/plan/skipped-spans.ts'
import { aligned, pageWidth, wrap } from './columns.ts'
import { dateInWords } from './dates.ts'
import type { Paint } from './paint.ts'

/** What a rehearsal begins with: whose inspection it is, its key dates and the weeks that are not counted. */
export const beginning = (
  title: string,
  areaName: string,
  footprint: Footprint,
  plan: Plan,
  paint: Paint,
): string[] => [
  '',
  paint.strong(title),
  `${areaName} · footprint ${footprint.key}: ${footprint.name} · letter of ${dateInWords(plan.letterDate)}`,
  '',
  paint.strong('Key dates'),
  ...aligned(plan.milestones.map(keyDate)).map(line => `  ${line}`),
  '',
  paint.strong('Weeks that are not counted'),
  ...notCounted(plan),
  ...plan.caveats.flatMap(one => wrap(`Note: ${one}`, pageWidth).map(paint.faint)),
]

const keyDate = ({ name, date, why }: PlannedDate): string[] => [
  name,
  dateInWords(date),
  why.programmeWeek === undefined ? '' : `week ${why.programmeWeek}`,
  [
    ...(why.pinned === undefined ? [] : [`pinned: ${why.pinned.reason}`]),
    ...(why.assumed ? ['assumed'] : []),
    ...(why.provisional.length > 0 ? ['provisional calendar'] : []),
  ].join(', '),
]

const weeksFrom = ({ monday, weeks }: SkippedSpan): string =>
  weeks === 1 ? `Week of ${dateInWords(monday)}` : `${weeks} weeks from ${dateInWords(monday)}`

const notCounted = ({ skippedWeeks }: Plan): string[] =>
  skippedWeeks.length === 0
    ? ['  none']
    : aligned(skippedSpans({ skippedWeeks }).map(one => [weeksFrom(one), one.why])).flatMap(line =>
        wrap(line, pageWidth - 2).map(part => `  ${part}`),
      )
