import { checkArea } from './known-area.ts'
import type { Problem } from './problem.ts'
import type { CouncilHolidays } from './schema.ts'
import { isWeekend } from './weekend.ts'

/** What a council's public holidays say that cannot be: an unknown area, foreign, doubled or weekend dates. */
export const checkCouncilHolidays = ({ area, year, days }: CouncilHolidays): Problem[] => {
  const dates = days.map(one => one.date)
  const about = (value: string, problem: string, wayOut: string): Problem => ({ field: 'days', value, problem, wayOut })
  return [
    ...checkArea(area),
    ...dates
      .filter(one => !one.startsWith(`${year}-`))
      .map(one => about(one, `does not lie in ${year}`, 'Put it in its own year.')),
    ...dates.filter(isWeekend).map(one => about(one, 'is a weekend day', 'Give the weekday that is kept instead.')),
    ...dates
      .filter((one, index) => dates.indexOf(one) !== index)
      .map(one => about(one, 'stands twice', 'Take one of them out.')),
  ]
}
