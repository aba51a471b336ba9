import { compress } from './compress.ts'
import type { Course, Dated } from './course.ts'
import { keepEnd } from './keep-end.ts'
import { keepGaps } from './keep-gaps.ts'

/** The ways in which later dates may follow a moved one (features.md C7). */
export const ways = ['keep-gaps', 'keep-end', 'compress'] as const
export type Way = (typeof ways)[number]

/** Where the later dates go, by the way chosen. Errors: CalendarUnknown. */
export const followBy: Readonly<Record<Way, (course: Course) => Dated[]>> = {
  'keep-gaps': keepGaps,
  'keep-end': keepEnd,
  compress,
}
