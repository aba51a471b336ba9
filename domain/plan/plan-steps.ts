import { Temporal } from 'temporal-polyfill'
import type { Anchor, DateRule } from '../footprints/date-rule.ts'
import type { Footprint, RequestTemplate, StepTemplate } from '../footprints/schema.ts'
import { evaluateRule, type Fixed, type Ground, type Reckoned } from './evaluate-rule.ts'
import { publicationDay } from './publication-day.ts'
import type { Plan, PlannedDate } from './schema.ts'

/** Dates that the lead pinned, with reason: by request key for due dates, by `stage/step` for openings (domain.md D-3). */
export type Pins = Readonly<Record<string, { readonly date: string; readonly reason: string; readonly by: string }>>

/** Walks the steps in their order: each may count from the end of the one before, and publication from its own due date. */
export const planSteps = (
  footprint: Footprint,
  ground: Ground,
  pins: Pins,
): { opens: Plan['opens']; due: Plan['due'] } => {
  const opens: Record<string, PlannedDate> = {}
  const due: Record<string, PlannedDate> = {}
  let anchors = ground.anchors
  let before: Fixed | undefined
  for (const stage of footprint.stages)
    for (const step of stage.steps.filter(one => isOnTheWay(one, ground))) {
      const key = `${stage.key}/${step.key}`
      const opened = planned(key, step, step.opens, { ...ground, anchors: withOpened(anchors, before) }, pins)
      if (opened === undefined) continue
      opens[key] = opened
      const from: Fixed = { what: `the opening of “${step.name}”`, date: Temporal.PlainDate.from(opened.date) }
      for (const request of step.requests) {
        const asked = planned(
          request.key,
          request,
          request.due,
          { ...ground, anchors: withOpened(anchors, from) },
          pins,
        )
        if (asked === undefined) continue
        due[request.key] = request.records === 'publication' ? publicationDay(asked, ground.calendar) : asked
        anchors = { ...eventPlanned(request, asked), ...anchors }
      }
      before = endOf(step, opened, due)
    }
  return { opens, due }
}

/** Steps that this inspection goes through, as far as is known now. */
const isOnTheWay = ({ onlyIf }: StepTemplate, { progressReviewInMonths }: Ground): boolean =>
  onlyIf === undefined || (onlyIf === 'progress-review' && progressReviewInMonths !== undefined)

const withOpened = (anchors: Ground['anchors'], opened: Fixed | undefined): Ground['anchors'] =>
  opened === undefined ? anchors : { ...anchors, opened }

const planned = (
  key: string,
  { name }: { readonly name: string },
  rule: DateRule,
  ground: Ground,
  pins: Pins,
): PlannedDate | undefined => {
  const reckoned = evaluateRule(rule, ground)
  if (reckoned === undefined) return undefined
  const { date, why } = pinned(reckoned, pins[key])
  return { key, name, date: date.toString(), why }
}

const pinned = (reckoned: Reckoned, pin: Pins[string] | undefined): Reckoned => {
  if (pin === undefined) return reckoned
  const { date, reason, by } = pin
  const instead = `instead of ${reckoned.date}, which the footprint gives`
  const adjustments = [...reckoned.why.adjustments, instead]
  return { date: Temporal.PlainDate.from(date), why: { ...reckoned.why, adjustments, pinned: { reason, by } } }
}

/** The planned day of an event that later dates count from, until it has really happened. */
const eventPlanned = ({ records }: RequestTemplate, { date }: PlannedDate): Partial<Record<Anchor, Fixed>> => {
  const day = Temporal.PlainDate.from(date)
  if (records === 'publication') return { publication: { what: 'the planned publication', date: day } }
  return records === 'review' ? { 'last-review': { what: 'the planned progress review', date: day } } : {}
}

const endOf = (step: StepTemplate, opened: PlannedDate, due: Plan['due']): Fixed => {
  const last = [opened.date, ...step.requests.flatMap(one => due[one.key]?.date ?? [])].sort().at(-1) ?? opened.date
  return { what: `the end of “${step.name}”`, date: Temporal.PlainDate.from(last) }
}
