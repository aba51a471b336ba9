import { Temporal } from 'temporal-polyfill'
import { isUnanswered, type Request } from '../../inspection/request.ts'
import { londonDate } from '../../time/london.ts'
import type { Plan } from '../schema.ts'

/** Until when those who have not answered a request have time, by its template: the last of them; undefined if nobody is asked. */
export const askedUntil = (requests: readonly Request[], template: string): string | undefined =>
  requests
    .filter(one => one.template === template)
    .filter(isUnanswered)
    .map(one => londonDate(Temporal.Instant.from(one.due)).toString())
    .sort()
    .at(-1)

/** A plan that says of open requests the days that they have, where one was given more time or opened late. */
export const asItHolds = (plan: Plan, requests: readonly Request[]): Plan => ({
  ...plan,
  due: Object.fromEntries(
    Object.entries(plan.due).map(([key, planned]) => [
      key,
      { ...planned, date: askedUntil(requests, key) ?? planned.date },
    ]),
  ),
})
