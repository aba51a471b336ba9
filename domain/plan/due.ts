import { Temporal } from 'temporal-polyfill'
import type { AreaCalendar } from '../calendars/resolve.ts'
import { addWorkingDays } from '../calendars/working-days.ts'
import type { DateRule } from '../footprints/date-rule.ts'
import type { Footprint, RequestTemplate } from '../footprints/schema.ts'
import type { Stage } from '../footprints/stages.ts'
import { dayName } from './day-name.ts'
import { evaluateRule, type Ground } from './evaluate-rule.ts'
import type { Facts } from './facts.ts'
import { lateOpening } from './late-opening.ts'
import type { Plan, PlannedDate } from './schema.ts'

interface Opens {
  readonly plan: Plan
  readonly footprint: Footprint
  readonly stage: Stage
  readonly step: string
  readonly iteration: number
  readonly today: Temporal.PlainDate
  readonly calendar: AreaCalendar
  readonly facts: Facts
}

/** The day on which a step opens that its relay has reached today: the plan's, or today where it follows the step before. */
export const opensOn = ({ plan, footprint, stage, step, iteration, today, calendar, facts }: Opens): string => {
  const row = footprint.stages.find(one => one.key === stage)?.steps.find(one => one.key === step)
  const planned = plan.opens[`${stage}/${step}`]
  if (iteration === 1 && planned !== undefined && (planned.why.pinned || !followsOn(row?.opens))) {
    const late = planned.date < today.toString() ? row?.opensLate : undefined
    return late === undefined ? planned.date : lateOpening(late, today, calendar).toString()
  }
  if (iteration === 1 || row?.opensAgain === undefined) return today.toString()
  const reckoned = evaluateRule(row.opensAgain, groundAt(today, calendar, facts))
  return (reckoned?.date ?? today).toString()
}

interface Due {
  readonly plan: Plan
  readonly template: RequestTemplate
  readonly iteration: number
  readonly openedOn: Temporal.PlainDate
  readonly calendar: AreaCalendar
}

/**
 * The day on which a request is due that opens on a day: the plan's, or counted from the opening; later when the plan leaves
 * less than the request's minimum of working days, which the explanation says (docs/decisions/0007).
 */
export const dueOn = ({ plan, template, iteration, openedOn, calendar }: Due): PlannedDate => {
  const base =
    iteration === 1 ? firstTime(plan, template, openedOn, calendar) : again(plan, template, openedOn, calendar)
  const soonest = addWorkingDays(calendar, openedOn, template.atLeastWorkingDays)
  if (base.date >= soonest.toString()) return base
  const late = `opened on ${dayName(openedOn)}, so it is due on ${dayName(soonest)}: at least ${template.atLeastWorkingDays} working days are left to answer`
  return { ...base, date: soonest.toString(), why: { ...base.why, adjustments: [...base.why.adjustments, late] } }
}

const followsOn = (rule: DateRule | undefined): boolean =>
  rule !== undefined && rule.kind !== 'programme-week' && rule.after === 'opened'

const firstTime = (
  plan: Plan,
  template: RequestTemplate,
  openedOn: Temporal.PlainDate,
  calendar: AreaCalendar,
): PlannedDate => {
  const planned = plan.due[template.key]
  if (planned !== undefined && (planned.why.pinned || !followsOn(template.due))) return planned
  return counted(template, template.due, openedOn, calendar)
}

const again = (
  plan: Plan,
  template: RequestTemplate,
  openedOn: Temporal.PlainDate,
  calendar: AreaCalendar,
): PlannedDate => {
  const rule = template.dueAgain ?? template.due
  const planned = plan.due[template.key]
  return planned === undefined || followsOn(rule) ? counted(template, rule, openedOn, calendar) : planned
}

const counted = (
  { key, name }: RequestTemplate,
  rule: DateRule,
  openedOn: Temporal.PlainDate,
  calendar: AreaCalendar,
): PlannedDate => {
  const reckoned = evaluateRule(rule, groundAt(openedOn, calendar, {}))
  if (reckoned === undefined)
    throw new Error(`${key} has no planned date, and its rule does not count from its opening`)
  return { key, name, date: reckoned.date.toString(), why: reckoned.why }
}

/** What dates are counted from once things have happened: this opening, the publication, the last review. */
const groundAt = (opened: Temporal.PlainDate, calendar: AreaCalendar, facts: Facts): Ground => ({
  calendar,
  weeks: [],
  anchors: {
    opened: { what: `the opening on ${dayName(opened)}`, date: opened },
    ...(facts.publishedOn === undefined ? {} : { publication: on('publication', facts.publishedOn) }),
    ...(facts.lastReviewOn === undefined ? {} : { 'last-review': on('the last progress review', facts.lastReviewOn) }),
  },
  progressReviewInMonths: facts.progressReviewInMonths,
  suspensions: facts.suspensions,
})

const on = (what: string, date: string) => ({ what, date: Temporal.PlainDate.from(date) })
