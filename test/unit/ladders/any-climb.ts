import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { areas } from '../../../domain/areas/areas.ts'
import { defaultLibrary } from '../../../domain/calendars/library.ts'
import { type AreaCalendar, calendarFor } from '../../../domain/calendars/resolve.ts'
import { ladders } from '../../../domain/ladders/library.ts'
import type { Ladder } from '../../../domain/ladders/schema.ts'
import { deadline, startOfDay } from '../../../domain/time/london.ts'

export interface Climb {
  readonly ladder: Ladder
  readonly calendar: AreaCalendar
  readonly openedAt: Temporal.Instant
  readonly due: Temporal.Instant
}

const calendars = areas.map(area => calendarFor(area, { library: defaultLibrary, allowProvisional: true }))
const firstDay = Temporal.PlainDate.from('2018-06-01')
const days = firstDay.until(Temporal.PlainDate.from('2030-06-01')).days

/** Any request of any area: opened at any minute of any day, due up to sixty days later, a weekend or holiday included. */
export const anyClimb: fc.Arbitrary<Climb> = fc
  .record({
    ladder: fc.constantFrom(...ladders),
    calendar: fc.constantFrom(...calendars),
    day: fc.integer({ min: 0, max: days }),
    minutesAfterNine: fc.integer({ min: -540, max: 840 }),
    daysToAnswer: fc.integer({ min: 1, max: 60 }),
  })
  .map(({ ladder, calendar, day, minutesAfterNine, daysToAnswer }) => {
    const opened = firstDay.add({ days: day })
    return {
      ladder,
      calendar,
      openedAt: startOfDay(opened).add({ minutes: minutesAfterNine }),
      due: deadline(opened.add({ days: daysToAnswer })),
    }
  })
