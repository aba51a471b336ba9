import { Temporal } from 'temporal-polyfill'
import { dayName } from '../plan/day-name.ts'
import type { PlannedDate } from '../plan/schema.ts'
import type { Matter } from './matter.ts'
import type { Said } from './said.ts'

/** The dates that a partnership wants to know on the first day, beside the milestones (domain.md section 3). */
const askedEarly = ['R5', 'R4', 'R11']

/** The notification letter: what begins, what is asked first, and the dates of the months to come (domain.md R1). */
export const letterText = ({ area, due, plan }: Matter): Said => ({
  subject: `Joint inspection of ${area}: notification letter`,
  paragraphs: [
    `This letter notifies you of a joint inspection of services for children and young people in ${area}. It is carried out at the request of the Scottish Ministers by the Care Inspectorate and its scrutiny partners.`,
    `Please confirm by ${due} that you have received it. The chair of the partnership is asked to name an inspection co-ordinator, a participation co-ordinator and a local lead for concerns. Who leads and supports the inspection is on the page.`,
    'The dates to come:',
    [...askedEarly.flatMap(key => plan.due[key] ?? []), ...plan.milestones].sort(byDate).map(dated),
    ...plan.caveats,
  ],
})

const byDate = (a: PlannedDate, b: PlannedDate): number => a.date.localeCompare(b.date)

const dated = ({ name, date, why }: PlannedDate): string =>
  `${dayName(Temporal.PlainDate.from(date))}: ${name}${why.assumed ? ' (to be agreed)' : ''}`
