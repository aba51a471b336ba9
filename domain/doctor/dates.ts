import { Temporal } from 'temporal-polyfill'
import { addWorkingDays } from '../calendars/working-days.ts'
import { nextPlan } from '../decisions/next-plan.ts'
import { requestTemplateOf, type Setting } from '../decisions/setting.ts'
import { stages } from '../footprints/stages.ts'
import type { InspectionRecord } from '../inspection/record.ts'
import { isUnanswered, isWaiting, type Unanswered } from '../inspection/request.ts'
import { findLadder } from '../ladders/library.ts'
import { longStopFor } from '../ladders/long-stop.ts'
import { standingDates } from '../plan/moves/standing-dates.ts'
import { deadline, londonDate } from '../time/london.ts'
import { type Examined, isLongAgo } from './examined.ts'
import type { Found } from './finding.ts'
import { stillToCome } from './plan-anew.ts'

/** Requests that are past due, with no reminder left, and about which the lead will not be asked in the time of their ladder. */
export const nobodyWillAsk = ({ record, setting, now }: Examined): Found[] =>
  record.inspection.status !== 'running'
    ? []
    : record.requests
        .filter(isUnanswered)
        .filter(one => one.state !== 'overdue' && one.rungs.length === 0 && isLongAgo(one.due, now))
        .filter(one => Temporal.Instant.compare(one.longStop, latestLongStop(one, setting)) > 0)
        .map(one => ({
          kind: 'nobody-asked',
          about: one.key,
          says: `${one.key} was due at ${one.due}, no reminder is left, and nobody is asked to decide before ${one.longStop}.`,
          repair: { do: 'ask-lead', request: one.key },
          repairSays: 'Ask the lead now what to do about it.',
        }))

/** A week of leeway: what was left of a suspended request is kept in whole days. */
const latestLongStop = ({ template, due }: Unanswered, { footprint, calendar }: Setting): Temporal.Instant => {
  const ladder = findLadder(requestTemplateOf(footprint, template).ladder)
  const longStop = longStopFor({ ladder, due: Temporal.Instant.from(due), calendar })
  return deadline(addWorkingDays(calendar, londonDate(longStop), 5))
}

/**
 * Dates of stages to come that are past although nobody is late: what is waited for opened on its day and is due as planned.
 * Where somebody is late, later dates give way by themselves, and the ladder runs.
 */
export const datesPassed = ({ record, setting, now }: Examined): Found[] => {
  const { inspection } = record
  const today = londonDate(now)
  if (inspection.status !== 'running' || !isOnTime(record, today)) return []
  const [first] = passedDates(record, setting, today)
  if (first === undefined) return []
  const anew = nextPlan(stillToCome(record, setting, today), setting)
  const isCured = passedDates({ ...record, plan: anew }, setting, today).length === 0
  return [
    {
      kind: 'date-passed',
      about: first.key,
      says: `“${first.name}” of stage ${first.stage} is planned for ${first.date}, which is past, although the inspection is in stage ${inspection.stage} and nobody is late.`,
      ...(isCured
        ? { repair: { do: 'plan-anew' }, repairSays: 'Plan the dates to come anew, by the rules of the footprint.' }
        : {
            repair: { do: 'tell-a-person' },
            repairSays: 'No rule yields a later date: the coordinator moves it on the page “Move a date”.',
          }),
    },
  ]
}

const passedDates = (record: InspectionRecord, { footprint }: Setting, today: Temporal.PlainDate) =>
  standingDates(record, footprint, today).filter(
    one =>
      stages.indexOf(one.stage) > stages.indexOf(record.inspection.stage) &&
      one.state !== 'over' &&
      one.date < today.toString(),
  )

/** Something is waited for, all of which was asked on its day, and is due as planned, on a day to come. */
const isOnTime = ({ inspection, plan, steps, requests }: InspectionRecord, today: Temporal.PlainDate): boolean => {
  const dayOf = (instant: string): string => londonDate(Temporal.Instant.from(instant)).toString()
  const ofStage = steps.filter(one => one.stage === inspection.stage)
  const waiting = requests.filter(isWaiting).filter(one => one.stage === inspection.stage)
  return (
    waiting.length > 0 &&
    ofStage.every(one => {
      const planned = plan.opens[`${one.stage}/${one.step}`]
      return one.state === 'later' || planned === undefined || dayOf(one.openedAt) <= planned.date
    }) &&
    waiting.every(one => dayOf(one.due) >= today.toString() && dayOf(one.due) <= (plan.due[one.template]?.date ?? ''))
  )
}
