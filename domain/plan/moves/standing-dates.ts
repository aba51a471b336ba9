import type { Temporal } from 'temporal-polyfill'
import type { Footprint } from '../../footprints/schema.ts'
import { stages } from '../../footprints/stages.ts'
import type { InspectionRecord } from '../../inspection/record.ts'
import { isUnanswered } from '../../inspection/request.ts'
import { askedUntil } from './as-it-holds.ts'
import { type Row, rowsOf } from './rows.ts'

/** A date of a plan as it stands. Over: the step has opened, the request is answered or will not be asked any more. */
export interface StandingDate extends Row {
  readonly name: string
  /** The day that open requests really have, else the plan's. */
  readonly date: string
  readonly state: 'to-come' | 'overdue' | 'over'
}

type Standing = Pick<InspectionRecord, 'plan' | 'steps' | 'requests'> & {
  readonly inspection: Pick<InspectionRecord['inspection'], 'stage'>
}

/** The openings and due dates of an inspection's plan, in the order of its steps. */
export const standingDates = (record: Standing, footprint: Footprint, today: Temporal.PlainDate): StandingDate[] =>
  [...rowsOf(footprint).values()].flatMap(row => {
    const planned = record.plan.opens[row.key] ?? record.plan.due[row.key]
    if (planned === undefined) return []
    const date = askedUntil(record.requests, row.key) ?? planned.date
    return [{ ...row, name: planned.name, date, state: stateOf(record, row, date, today) }]
  })

/**
 * The same where what a plan says is meant: it is of the first time that something is asked, and over once that is answered,
 * though it may be asked again.
 */
export const standingAtFirst = (record: Standing, footprint: Footprint, today: Temporal.PlainDate): StandingDate[] =>
  standingDates(record, footprint, today).map(one => {
    const first = record.requests.filter(({ template, iteration }) => template === one.key && iteration === 1)
    return first.length > 0 && !first.some(isUnanswered) ? { ...one, state: 'over' } : one
  })

const stateOf = (record: Standing, row: Row, date: string, today: Temporal.PlainDate): StandingDate['state'] => {
  const { inspection, requests, steps } = record
  if (stages.indexOf(row.stage) < stages.indexOf(inspection.stage)) return 'over'
  const ofStep = steps.filter(one => one.stage === row.stage && one.step === row.step)
  if (row.kind === 'opening') return ofStep.every(one => one.state === 'later') ? 'to-come' : 'over'
  const asked = requests.filter(one => one.template === row.key)
  const isOver = ofStep.length > 0 && ofStep.every(one => one.state === 'closed')
  if (asked.length === 0) return isOver ? 'over' : 'to-come'
  if (!asked.some(isUnanswered)) return 'over'
  return date < today.toString() ? 'overdue' : 'to-come'
}
