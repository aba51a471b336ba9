import { describe, expect, it } from 'vitest'
import { cancel } from '../../../domain/decisions/cancel.ts'
import { resume } from '../../../domain/decisions/resume.ts'
import { suspend } from '../../../domain/decisions/suspend.ts'
import { stages } from '../../../domain/footprints/stages.ts'
import { applied } from '../../../domain/inspection/applied.ts'
import type { Change, InspectionRecord } from '../../../domain/inspection/record.ts'
import { fateOf } from '../../../domain/notices/fate.ts'
import { allStepsOpen, checkFits, climbed, eastLothianBy } from '../../builders/unsent.ts'

const by = 'person-service-manager'
const reason = 'The round stops'
const footprints = ['A', 'B', 'C'] as const

/** Weeks in which no message left, since the last step of the stage opened. */
const weeks = [0, 1, 2, 4, 8]

const standings = footprints.flatMap(footprint => stages.map(stage => [footprint, stage] as const))

/** What is still among the due things and would be sent beside the change's own messages. */
const saidBeside = (record: InspectionRecord, change: Change): string[] => {
  const own = new Set(change.notices.map(one => one.slot))
  return applied(record, change)
    .notices.filter(one => one.state === 'due' && !own.has(one.slot))
    .filter(one => fateOf(one, applied(record, change)) === 'leaves')
    .map(one => one.slot)
}

describe('while all mail is off for weeks', () => {
  it.each(standings)(
    'an inspection by %s with all of %s open can be suspended, go on and be cancelled',
    (key, stage) => {
      const setting = eastLothianBy(key)
      const open = allStepsOpen(stage, setting)
      for (const week of weeks) {
        const now = open.now.add({ hours: 24 * 7 * week + 1 })
        const record = climbed(open.record, setting, now)
        const stopping = suspend(record, { reason, reviewOn: '2199-01-01', by }, setting, now)
        checkFits(record, stopping)
        expect(saidBeside(record, stopping)).toEqual([])
        const ending = cancel(record, { reason, by }, setting, now)
        checkFits(record, ending)
        expect(saidBeside(record, ending)).toEqual([])
        const stopped = applied(record, stopping)
        const later = now.add({ hours: 24 * 40 })
        checkFits(stopped, resume(stopped, { reason, by, allowProvisional: true }, setting, later))
        const over = cancel(stopped, { reason, by }, setting, later)
        checkFits(stopped, over)
        expect(saidBeside(stopped, over)).toEqual([])
      }
    },
  )
})

describe('what could not be taken back in one commit', () => {
  const setting = eastLothianBy('B')
  const open = allStepsOpen('data-collection', setting)
  const now = open.now.add({ hours: 24 * 60 })
  const record = climbed(open.record, setting, now)
  const stopped = applied(record, suspend(record, { reason, reviewOn: '2199-01-01', by }, setting, now))

  it('is only reminders, when an inspection is suspended', () => {
    const due = stopped.notices.filter(one => one.state === 'due' && one.template !== 'inspection-suspended')
    expect(due.length).toBeGreaterThan(0)
    expect(new Set(due.map(one => one.guarantee))).toEqual(new Set(['at-most-once']))
  })

  it('reminds nobody of a day of before, when it goes on', () => {
    const again = resume(stopped, { reason, by, allowProvisional: true }, setting, now.add({ hours: 24 * 40 }))
    const after = applied(stopped, again)
    const due = after.notices.filter(one => one.state === 'due' && fateOf(one, after) === 'leaves')
    expect(due.filter(one => one.guarantee === 'at-most-once')).toEqual([])
    expect(due.filter(one => one.template === 'request-opened').length).toBeGreaterThan(0)
  })
})
