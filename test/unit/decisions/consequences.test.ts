import { describe, expect, it } from 'vitest'
import { type CalendarLibrary, defaultLibrary } from '../../../domain/calendars/library.ts'
import { settingOf } from '../../../domain/decisions/setting.ts'
import { submit } from '../../../domain/decisions/submit.ts'
import { applied } from '../../../domain/inspection/applied.ts'
import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import { differences } from '../../../domain/plan/differences.ts'
import { at, inStage, morningOf, openedOnItsDay, started } from '../../builders/play.ts'

const pinned = { area: 'S12000010', footprint: { key: 'B', version: 1 }, allowProvisional: true } as const

/** A week before the publication in which the schools shut, told after the plan was made. */
const anotherWeek: CalendarLibrary = {
  ...defaultLibrary,
  schoolYears: defaultLibrary.schoolYears.map(one =>
    one.area === pinned.area && one.schoolYear === '2023/24'
      ? {
          ...one,
          holidays: [...one.holidays, { name: 'Other', firstDayOff: '2024-04-29', lastDayOff: '2024-05-03' }],
        }
      : one,
  ),
}
const settingNow = settingOf(pinned, anotherWeek)

const openIn = (stage: 'moderation' | 'publication', step: string): InspectionRecord =>
  openedOnItsDay({ stage, step }, started({ allowProvisional: true }))

const changed = (before: InspectionRecord, after: InspectionRecord): string[] =>
  differences(before.plan, after.plan).map(one => one.key)

describe('a fact, where a calendar has changed that nobody has followed', () => {
  const place = { stage: 'moderation', step: 'panel' } as const
  const before = openIn(place.stage, place.step)
  const decision = { request: 'panel', by: 'person-panel-chair', reference: 'minutes', outcome: 'approve' } as const

  it('the panel’s decision brings the progress review and moves nothing else', () => {
    const now = morningOf(before, place)
    const decided = submit(before, { ...decision, progressReviewInMonths: 12 }, settingNow, now)
    const after = applied(before, decided)
    expect(changed(before, after).toSorted()).toEqual([
      'close',
      'follow-up/close',
      'follow-up/progress-review',
      'progress-review',
    ])
    expect(after.plan.weeks).toEqual(before.plan.weeks)
    expect(after.plan.skippedWeeks).toEqual(before.plan.skippedWeeks)
  })

  it('the publication moves what is counted from it, from the day on which it was', () => {
    const published = inStage(openIn('publication', 'publish'), 'publication')
    const now = at('2024-05-09T10:00:00Z')
    const after = applied(
      published,
      submit(published, { request: 'publish', by: 'person-coordinator', reference: 'report' }, settingNow, now),
    )
    expect(after.plan.due.R20?.date).toBe('2024-06-20')
    expect(after.plan.due.R20?.why.from.what).toContain('Thursday 9 May 2024')
    expect(after.plan.due.publish).toEqual(published.plan.due.publish)
    expect(changed(published, after).every(key => key.startsWith('follow-up/') || !(key in published.plan.opens))).toBe(
      true,
    )
    expect(changed(published, after)).not.toContain('embargo')
  })
})
