import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { filtered } from '../../../domain/board/filter.ts'
import { programmeFacts } from '../../../domain/board/programme-facts.ts'
import { boardRow } from '../../../domain/board/row.ts'
import { timelineFacts } from '../../../domain/board/timeline-facts.ts'
import { weekWords } from '../../../domain/board/week.ts'
import { cancel } from '../../../domain/decisions/cancel.ts'
import { applied } from '../../../domain/inspection/applied.ts'
import { played } from '../../builders/played.ts'
import { resumed, suspended } from '../../builders/suspending.ts'

const instant = (day: string) => Temporal.Instant.from(`${day}T10:00:00Z`)
const { record, setting } = played('2026-02-10T10:00:00Z')
/** Suspended on Tuesday of week 4, to be looked at again on 11 May. */
const still = suspended(record, instant('2026-02-10'), setting)
const rowAt = (day: string, of = still) => boardRow(of.inspection, setting, instant(day))
const timelineAt = (day: string, of = still) => timelineFacts(of, setting, instant(day))

describe('a suspended inspection', () => {
  it('stands in the week in which it was suspended, however long that lasts', () => {
    expect(weekWords(rowAt('2026-02-10').week)).toBe('week 4 of 21, suspended')
    expect(weekWords(rowAt('2026-06-30').week)).toBe('week 4 of 21, suspended')
  })

  it('has a group of its own in the programme, with its reason, its review and nothing that is to come', () => {
    const facts = programmeFacts([rowAt('2026-04-01')], instant('2026-04-01'))
    expect(facts.groups.map(one => one.kind)).toEqual(['suspended'])
    const [row] = facts.groups.flatMap(one => one.rows)
    expect(row?.still).toMatchObject({ kind: 'suspended', why: 'The round stops', reviewOn: '2026-05-11' })
    expect(row?.publication.kind).toBe('unknown')
    expect(row?.suspended).toEqual([{ from: '2026-02-10', to: '2026-04-01' }])
    for (const one of row?.segments ?? []) {
      expect(one.kind).not.toBe('to-come')
      expect(one.to <= '2026-02-10').toBe(true)
    }
  })

  it('needs a person on the day of its review, and is not said to be late on that day', () => {
    expect(rowAt('2026-05-10')).toMatchObject({ needs: 'nothing' })
    const why = 'Suspended since Tuesday 10 February 2026; it is to be looked at again today.'
    expect(rowAt('2026-05-11')).toMatchObject({ needs: 'person', why })
    expect(rowAt('2026-05-12').why).toContain('it was to be looked at again on Monday 11 May 2026')
    const [row] = programmeFacts([rowAt('2026-05-11')], instant('2026-05-11')).groups
    expect(row?.kind).toBe('person')
  })

  it('has a time line that ends where it stopped: no date to come, nothing late, nothing planned', () => {
    const { stages, milestones, suspended: spans, weeks, shown } = timelineAt('2026-04-01')
    expect(milestones.filter(one => one.happened === undefined)).toEqual([])
    expect(stages.filter(one => one.forecast !== undefined)).toEqual([])
    for (const { planned } of stages) expect((planned?.to ?? '') <= '2026-02-10').toBe(true)
    expect(spans).toEqual([{ from: '2026-02-10', to: '2026-04-01' }])
    expect(weeks.at(-1)?.number).toBe(4)
    expect(shown.to > '2026-05-11').toBe(true)
  })

  it('is found by the filter of the suspended', () => {
    const rows = [rowAt('2026-04-01'), rowAt('2026-02-10', record)]
    expect(filtered(rows, { suspended: 'yes' }).map(one => one.status)).toEqual(['suspended'])
  })
})

describe('an inspection that goes on', () => {
  const again = resumed(still, instant('2026-03-11'), setting)

  it('shows when it was suspended, and not as a school holiday', () => {
    const { suspended: spans, holidays } = timelineAt('2026-03-11', again)
    expect(spans).toEqual([{ from: '2026-02-10', to: '2026-03-10' }])
    const mondays = ['2026-02-23', '2026-03-02']
    for (const monday of mondays) expect(again.plan.skippedWeeks.map(one => one.monday)).toContain(monday)
    expect(holidays.filter(one => mondays.includes(one.monday))).toEqual([])
  })

  it('does not call the week of which most was suspended a holiday', () => {
    const day = again.plan.skippedWeeks.some(one => one.monday === '2026-02-09') ? '2026-02-12' : '2026-02-17'
    expect(weekWords(rowAt(day, again).week)).toBe('week not counted, after week 3 of 21')
  })
})

describe('a cancelled inspection', () => {
  const over = applied(
    record,
    cancel(record, { reason: 'A mistake', by: 'person-ailsa' }, setting, instant('2026-02-10')),
  )

  it('has no forecast, no deadline and nobody for whom it waits', () => {
    const row = rowAt('2026-03-01', over)
    expect(row.forecast).toEqual({ kind: 'unknown', reason: 'It was cancelled: no report is to come.' })
    expect(row).not.toHaveProperty('nextDue')
    expect(row.waitingOn).toEqual([])
  })

  it('has a time line up to the day on which it was cancelled', () => {
    const { stages, milestones } = timelineAt('2026-03-01', over)
    expect(milestones.every(one => one.happened !== undefined)).toBe(true)
    expect(stages.every(one => one.forecast === undefined)).toBe(true)
    expect(stages.find(one => one.stage === 'data-collection')?.real?.to).toBe('2026-02-10')
  })
})
