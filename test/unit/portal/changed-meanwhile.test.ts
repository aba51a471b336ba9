import { describe, expect, it } from 'vitest'
import { markOf } from '../../../portal/page/changed-meanwhile.ts'

const shown = (...told: string[]) =>
  markOf({ shows: { told, paused: { dueInDays: 4, rungs: ['due-1'] }, plan: 2 } }).shown

describe('what a form remembers of what its page showed', () => {
  it('is the same in whatever order the store yields people and fields', () => {
    const other = { plan: 2, paused: { rungs: ['due-1'], dueInDays: 4 }, told: ['morag', 'ewan'] }
    expect(markOf({ shows: other }).shown).toBe(shown('ewan', 'morag'))
  })

  it('is another one once somebody, a number or a day is another one', () => {
    expect(shown('ewan')).not.toBe(shown('ewan', 'morag'))
    expect(shown('ewan', 'ewan')).not.toBe(shown('ewan'))
    expect(markOf({ shows: ['2027-02-22', undefined] }).shown).not.toBe(
      markOf({ shows: ['2027-02-23', undefined] }).shown,
    )
    expect(markOf({ shows: [['a'], 'b'] }).shown).not.toBe(markOf({ shows: ['a', ['b']] }).shown)
  })

  it('is nothing where a page shows nothing of a change', () => expect(markOf({})).toEqual({}))
})
