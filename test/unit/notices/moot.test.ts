import { describe, expect, it } from 'vitest'
import type { Request } from '../../../domain/inspection/request.ts'
import { isMoot } from '../../../domain/notices/moot.ts'
import { openedOnItsDay, requestIn } from '../../builders/play.ts'

const open = requestIn(openedOnItsDay({ stage: 'data-collection', step: 'returns' }), 'R4')
const reminder = { guarantee: 'at-most-once', about: 'R4', slot: 'R4#1#due+1#reminder-after#person-cpp-chair' } as const
const moved: Request = { ...open, generation: 2 }
const base = {
  ...open,
  state: 'waived',
  reason: 'not needed',
  waivedBy: 'person-lead',
  closedAt: open.openedAt,
} as const

describe('a reminder that was given back by the mail service', () => {
  it('still reminds as long as its request waits for the same day', () => {
    expect(isMoot(reminder, [open])).toBe(false)
  })

  it('is out of date once its request has another day, or needs no answer', () => {
    expect(isMoot(reminder, [moved])).toBe(true)
    expect(isMoot(reminder, [base])).toBe(true)
    expect(isMoot({ ...reminder, slot: 'R4#2#due+1#reminder-after#person-cpp-chair' }, [moved])).toBe(false)
  })
})

describe('what has to be said', () => {
  it('is said whatever became of the day', () => {
    expect(isMoot({ ...reminder, guarantee: 'at-least-once' }, [moved])).toBe(false)
  })
})
