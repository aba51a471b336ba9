import { describe, expect, it } from 'vitest'
import { latestChange } from '../../../domain/board/latest-change.ts'
import { move } from '../../../domain/decisions/move.ts'
import { resume } from '../../../domain/decisions/resume.ts'
import type { AuditEntry } from '../../../domain/inspection/audit-event.ts'
import { at, eastLothian, openedOnItsDay } from '../../builders/play.ts'
import { suspended } from '../../builders/suspending.ts'

const sealed = (entries: readonly AuditEntry[]) =>
  entries.map((one, index) => ({ ...one, number: index + 1, previous: '', hash: '' }))
const record = openedOnItsDay({ stage: 'data-collection', step: 'returns' })
const now = at('2023-11-20T12:00:00Z')
const by = 'person-inspection-lead'
const command = { key: 'R5', to: '2023-12-13', way: 'keep-end', reason: 'The office moves', by } as const

describe('what changed last in the dates of an inspection', () => {
  it('is nothing while it goes as it was planned', () => {
    expect(latestChange(sealed([{ at: now.toString(), by, what: 'note-written', about: 'x' }]))).toBeUndefined()
  })

  it('is the move with its reason, and the requests that it put on another day', () => {
    const change = latestChange(sealed(move(record, command, eastLothian, now).entries))
    expect(change?.event.what).toBe('date-moved')
    expect(change?.why).toBe('The office moves')
    expect(change?.moved).toContainEqual({ request: 'R5', from: '2023-12-06', to: '2023-12-13' })
  })

  it('is, once it goes on after a suspension, every open request with its new day', () => {
    const goesOn = { reason: 'The round goes on', by, allowProvisional: true } as const
    const change = resume(suspended(record, now), goesOn, eastLothian, at('2024-01-15T12:00:00Z'))
    const latest = latestChange(sealed(change.entries))
    expect(latest).toMatchObject({ event: { what: 'inspection-resumed' }, why: 'The round goes on' })
    expect(latest?.moved.map(one => one.request)).toEqual(expect.arrayContaining(['R4', 'R5']))
    expect(latest?.moved.every(one => one.to > '2024-01-15')).toBe(true)
  })
})
