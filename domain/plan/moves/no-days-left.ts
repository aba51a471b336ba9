import { findFootprint } from '../../footprints/library.ts'
import type { Plan } from '../schema.ts'
import { dateIn } from './plan-anew.ts'
import { rowsOf } from './rows.ts'

/**
 * The names of requests for which a plan leaves no day between the opening of their step and their due date, where the plan
 * before did leave some. Errors: FootprintUnknown.
 */
export const noDaysLeft = (before: Plan, after: Plan): string[] => {
  const { key, version } = after.footprint
  return [...rowsOf(findFootprint(key, version)).values()].flatMap(row => {
    const opening = `${row.stage}/${row.step}`
    if (row.kind !== 'due' || !isSqueezed(after, opening, row.key) || isSqueezed(before, opening, row.key)) return []
    return [after.due[row.key]?.name ?? row.key]
  })
}

const isSqueezed = (plan: Plan, opening: string, due: string): boolean => {
  const [opens, ends] = [dateIn(plan, opening), dateIn(plan, due)]
  return opens !== undefined && ends !== undefined && ends <= opens
}
