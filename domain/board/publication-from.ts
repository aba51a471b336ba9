import { Temporal } from 'temporal-polyfill'
import type { AreaCalendar } from '../calendars/resolve.ts'
import type { Setting } from '../decisions/setting.ts'
import type { LateRule } from '../footprints/date-rule.ts'
import { lateOpening } from '../plan/late-opening.ts'
import { remembered } from './remembered.ts'
import { publishingPlace } from './way-to-publication.ts'

/** The day of a report that is ready on a day: the planned one, or the next usual day (domain.md D-13). Days as `2024-05-07`. */
export const publicationFrom = (
  ready: string,
  planned: string,
  { footprint, calendar }: Pick<Setting, 'footprint' | 'calendar'>,
): string => {
  if (ready <= planned) return planned
  const late = publishingPlace(footprint)?.step.opensLate
  return late === undefined ? ready : usualDayIn(calendar)(late)(ready)
}

const usualDayIn = remembered((calendar: AreaCalendar) =>
  remembered((rule: LateRule) => {
    const known = new Map<string, string>()
    return (ready: string): string => {
      const day = known.get(ready) ?? lateOpening(rule, Temporal.PlainDate.from(ready), calendar).toString()
      known.set(ready, day)
      return day
    }
  }),
)
