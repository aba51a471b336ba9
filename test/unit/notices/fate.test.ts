import { describe, expect, it } from 'vitest'
import { cancel } from '../../../domain/decisions/cancel.ts'
import { applied } from '../../../domain/inspection/applied.ts'
import { fateOf } from '../../../domain/notices/fate.ts'
import { at, eastLothian, openedOnItsDay } from '../../builders/play.ts'
import { resumed, suspended } from '../../builders/suspending.ts'
import { aNotice } from './a-notice.ts'

const now = at('2023-12-06T12:00:00Z')
const running = openedOnItsDay({ stage: 'data-collection', step: 'returns' })
const stopped = suspended(running, now)
const over = applied(running, cancel(running, { reason: 'Merged', by: 'person-service-manager' }, eastLothian, now))
const draft = aNotice({ template: 'letter-to-draft', guarantee: 'at-least-once', to: 'person-inspection-lead' })
const saysSuspended = aNotice({ template: 'inspection-suspended', guarantee: 'at-least-once' })
const saysCancelled = aNotice({ template: 'inspection-cancelled', guarantee: 'at-least-once' })

describe('of a suspended inspection', () => {
  it('leaves only that it is suspended', () => {
    expect(fateOf(saysSuspended, stopped)).toBe('leaves')
    expect(fateOf(draft, stopped)).toBe('waits')
    expect(fateOf(aNotice(), stopped)).toBe('moot')
  })

  it('says nobody that it is suspended once it goes on', () => {
    expect(fateOf(saysSuspended, resumed(stopped, at('2024-01-15T10:00:00Z')))).toBe('moot')
  })
})

describe('of a cancelled inspection', () => {
  it('leaves only that it is cancelled', () => {
    expect(fateOf(saysCancelled, over)).toBe('leaves')
    for (const one of [draft, aNotice(), saysSuspended, aNotice({ template: 'receipt', guarantee: 'at-least-once' })])
      expect(fateOf(one, over)).toBe('moot')
  })
})

describe('of an inspection that runs', () => {
  it('leaves what is so', () => {
    expect(fateOf(draft, running)).toBe('leaves')
    expect(fateOf(aNotice(), running)).toBe('leaves')
  })

  it('reminds nobody who has no part in it any more', () => {
    expect(fateOf(aNotice({ to: 'person-who-left' }), running)).toBe('moot')
    expect(fateOf(aNotice({ to: 'person-who-left', guarantee: 'at-least-once' }), running)).toBe('leaves')
  })
})
