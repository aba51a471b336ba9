import { checkDoubled, checkWeekdays, checkWithin } from './check-dates.ts'
import { checkArea } from './known-area.ts'
import type { Problem } from './problem.ts'
import type { CouncilHolidays } from './schema.ts'

/** What a council's public holidays say that cannot be: an unknown area, foreign, doubled or weekend dates. Empty: nothing. */
export const checkCouncilHolidays = ({ area, year, days }: CouncilHolidays): Problem[] => {
  const placed = days.map(({ date }, index) => ({ field: `days.${index}.date`, date }))
  return [
    ...checkArea(area),
    ...checkWeekdays(placed),
    ...checkDoubled(placed),
    ...checkWithin(placed, { name: String(year), first: `${year}-01-01`, last: `${year}-12-31` }),
  ]
}
