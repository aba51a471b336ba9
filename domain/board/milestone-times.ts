import { Temporal } from 'temporal-polyfill'
import type { Setting } from '../decisions/setting.ts'
import type { Footprint } from '../footprints/schema.ts'
import { type Stage, stages } from '../footprints/stages.ts'
import type { InspectionRecord } from '../inspection/record.ts'
import type { Plan } from '../plan/schema.ts'
import { dateOf } from './date-of.ts'
import type { Forecast } from './forecast.ts'
import type { Foreseen } from './stage-walk.ts'
import { placeOf } from './way-to-publication.ts'

/** A named day: as planned, as it looks now if that is later, and when it really came. Dates as `2024-05-07`. */
export interface MilestoneTime {
  readonly key: string
  readonly name: string
  readonly stage: Stage
  readonly planned: string
  /** The day that the footprint has, where somebody decided on another one, and the reason given. */
  readonly moved?: { readonly from: string; readonly why: string }
  readonly forecast?: string
  readonly happened?: string
}

type Milestone = Footprint['milestones'][number]

/** The milestones of an inspection in the order of their planned days. `unmoved`: the plan without what people decided. */
export const milestoneTimes = (
  record: InspectionRecord,
  { footprint }: Setting,
  foreseen: Foreseen,
  publication: Forecast,
  unmoved?: Plan,
): MilestoneTime[] =>
  footprint.milestones
    .flatMap(one => {
      const planned = record.plan.milestones.find(({ key }) => key === one.key)?.date
      if (planned === undefined) return []
      const happened = happenedOn(one, record)
      const looks = happened === undefined ? looksLike(one, planned, footprint, foreseen, publication) : undefined
      return [
        {
          key: one.key,
          name: one.name,
          stage: one.stage,
          planned,
          ...movedFrom(one.key, record.plan, unmoved),
          ...(looks === undefined || looks <= planned ? {} : { forecast: looks }),
          ...(happened === undefined ? {} : { happened }),
        },
      ]
    })
    .sort((one, other) => (one.planned < other.planned ? -1 : 1))

const movedFrom = (key: string, plan: Plan, unmoved: Plan | undefined): Pick<MilestoneTime, 'moved'> => {
  const has = plan.milestones.find(one => one.key === key)
  const had = unmoved?.milestones.find(one => one.key === key)
  if (has === undefined || had === undefined || has.date === had.date) return {}
  return { moved: { from: had.date, why: has.why.pinned?.reason ?? '' } }
}

/** The day on which it really came: an answer accepted, a step opened, the report published. */
const happenedOn = (one: Milestone, { inspection, requests, steps }: InspectionRecord): string | undefined => {
  if (one.key === 'publication' && inspection.publishedOn !== undefined) return inspection.publishedOn
  if ('of' in one) {
    const accepted = requests.flatMap(each =>
      each.template === one.of && each.state === 'accepted' ? [each.acceptedAt] : [],
    )
    return accepted.map(dateOf).sort().at(-1)
  }
  if ('opening' in one) {
    const opened = steps.flatMap(each =>
      `${each.stage}/${each.step}` === one.opening && each.state !== 'later' ? [each.openedAt] : [],
    )
    return opened.map(dateOf).sort()[0]
  }
  return undefined
}

const looksLike = (
  one: Milestone,
  planned: string,
  footprint: Footprint,
  { steps }: Foreseen,
  publication: Forecast,
): string | undefined => {
  const isAfter = stages.indexOf(one.stage) > stages.indexOf('publication')
  if (isAfter && publication.kind === 'late')
    return Temporal.PlainDate.from(planned).add({ days: publication.daysLate }).toString()
  if ('opening' in one) return steps[one.opening]?.from
  const place = 'of' in one ? placeOf(footprint, one.of) : undefined
  return place && steps[`${place.stage}/${place.step.key}`]?.to
}
