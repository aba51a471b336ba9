import type { Anchor, DateRule } from '../footprints/date-rule.ts'
import type { Footprint } from '../footprints/schema.ts'
import type { Facts } from './facts.ts'

/** Something that has happened or was decided, and that dates are counted from. */
export type Happened = 'publication' | 'last-review' | 'progress-review'

/** The dates that become others because something has happened, by their keys: all that count from it, however many steps on. */
export const restingOn = (footprint: Footprint, what: Happened, facts: Facts): ReadonlySet<string> => {
  const anchors = new Set<Anchor>(what === 'progress-review' ? [] : [what])
  const rests = (rule: DateRule, opened: boolean): boolean =>
    rule.kind !== 'programme-week' &&
    ((rule.kind === 'months-as-panel-decided' && what === 'progress-review') ||
      (rule.after === 'opened' ? opened : anchors.has(rule.after)))
  const keys = new Set<string>(
    footprint.milestones.filter(one => 'on' in one && rests(one.on, false)).map(one => one.key),
  )
  let before = false
  // An interim report is in no plan.
  for (const stage of footprint.stages)
    for (const step of stage.steps.filter(one => one.onlyIf !== 'interim-report')) {
      const opens = rests(step.opens, before)
      const due = step.requests.filter(one => rests(one.due, opens))
      if (opens) keys.add(`${stage.key}/${step.key}`)
      for (const { key, records } of due) {
        keys.add(key)
        // What is still planned moves what is counted from it.
        if (records === 'publication' && facts.publishedOn === undefined) anchors.add('publication')
        if (records === 'review' && facts.lastReviewOn === undefined) anchors.add('last-review')
      }
      before = opens || due.length > 0
    }
  return keys
}
