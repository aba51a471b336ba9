import { describe, expect, it } from 'vitest'
import type { AuditEvent } from '../../../domain/inspection/audit-event.ts'
import { weekOf } from '../../../domain/plan/week-of.ts'
import { castOf } from '../../../local/rehearsal/people/cast.ts'
import { createJournal } from '../../../local/rehearsal/timeline/journal.ts'
import { skippedBetween } from '../../../local/rehearsal/timeline/skipped-between.ts'
import { wordsFor } from '../../../local/rehearsal/timeline/words.ts'
import { eastLothian, started } from '../../builders/play.ts'
import { anExample } from './an-example.ts'

const { plan } = started()
const words = wordsFor(eastLothian.footprint, castOf(anExample()))
const sealed = { number: 1, previous: '', hash: '' }
const event = (given: Omit<AuditEvent, 'number' | 'previous' | 'hash'>): AuditEvent => ({ ...sealed, ...given })
const opened = (about: string, role: string): AuditEvent =>
  event({
    at: '2023-10-31T09:00:00Z',
    by: 'system',
    what: 'request-opened',
    about,
    detail: { role, due: '2023-11-07T17:00:00Z' },
  })
const tell = (events: AuditEvent[], now = '2023-10-31T09:00:00Z') =>
  createJournal(words).tell({ events, mails: [], plan, now })

describe('the programme week of a day', () => {
  it.each([
    ['2023-10-31', undefined],
    ['2023-11-06', 1],
    ['2024-02-28', 14],
    ['2024-02-14', undefined],
    ['2024-05-07', 22],
    ['2024-05-14', undefined],
  ])('%s is %s', (date, week) => {
    expect(weekOf(plan, date)).toBe(week)
  })

  it('tells of a skipped week once, when its Monday comes', () => {
    expect(skippedBetween(plan, '2024-02-11', '2024-02-12').map(one => one.monday)).toEqual(['2024-02-12'])
    expect(skippedBetween(plan, '2024-02-12', '2024-02-16')).toEqual([])
  })
})

describe('a timeline', () => {
  it('tells one row asked of several people in one line, by their roles', () => {
    const lines = tell([opened('R1-cpp-chair', 'cpp-chair'), opened('R1-chief-constable', 'chief-constable')])
    expect(lines).toHaveLength(1)
    expect(lines[0]?.text).toContain('CPP chair and Chief Constable, due Tue 7 Nov 2023')
  })

  it('moves to the next stage when one is finished', () => {
    const done = event({ at: '2023-11-20T11:00:00Z', by: 'system', what: 'stage-finished', about: 'notification' })
    const next = event({
      at: '2023-11-20T11:00:00Z',
      by: 'system',
      what: 'step-opened',
      about: 'data-collection#returns#1',
    })
    expect(tell([done, next], '2023-11-20T11:00:00Z').map(one => one.stage)).toEqual(['data-collection'])
  })

  it('never shows the name or the address of a person', () => {
    const waived = event({
      at: '2023-11-20T11:00:00Z',
      by: 'person-inspection-lead',
      what: 'request-waived',
      about: 'R5',
      why: 'No answer.',
    })
    const text = JSON.stringify(tell([waived]))
    expect(text).toContain('inspection lead')
    expect(text).not.toContain('Invented')
    expect(text).not.toContain('@')
  })

  it('puts a skipped week before what happens in it, with the reason', () => {
    const lines = tell([], '2023-12-29T09:00:00Z')
    expect(lines.map(one => [one.what, one.about])).toEqual([['week-skipped', '2023-12-25']])
    expect(lines[0]?.why).toBeTruthy()
  })
})
