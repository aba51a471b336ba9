import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DueNotice } from '../../../domain/inspection/notice.ts'
import { batch, type Leaving } from '../../../domain/notices/batch.ts'
import { at } from '../../builders/play.ts'
import { aLeaving, southAyrshire } from './a-notice.ts'

const fridayMorning = at('2023-12-01T10:00:00Z')
const reminder = {}
const asking: Partial<DueNotice> = { template: 'request-opened', guarantee: 'at-least-once' }
const urgent: Partial<DueNotice> = { template: 'decision-asked', guarantee: 'at-least-once', alone: true }

const leaving = (notices: readonly Leaving[], hadDigest: readonly string[] = [], now = fridayMorning) =>
  batch(notices, new Set(hadDigest), now)

const slotsOf = (notices: readonly Leaving[]) => notices.map(one => one.notice.slot)

describe('a person with several notices', () => {
  it('gets one message for all that need not go alone', () => {
    const { mailings } = leaving([aLeaving(1, reminder), aLeaving(2, asking), aLeaving(3, reminder)])
    expect(mailings.map(one => [one.digest, slotsOf(one.notices)])).toEqual([[true, ['R1#1', 'R2#1', 'R3#1']]])
  })

  it('gets what is urgent by itself', () => {
    const { mailings } = leaving([aLeaving(1, urgent), aLeaving(2, reminder), aLeaving(3, urgent)])
    expect(mailings.map(one => [one.digest, slotsOf(one.notices)])).toEqual([
      [false, ['R1#1']],
      [false, ['R3#1']],
      [true, ['R2#1']],
    ])
  })

  it('gets one digest of reminders a day: the rest wait for the next working morning', () => {
    const { mailings, postponed } = leaving([aLeaving(1, reminder), aLeaving(2, asking)], ['person-cpp-chair'])
    expect(mailings.map(one => [one.digest, slotsOf(one.notices)])).toEqual([[false, ['R2#1']]])
    expect(postponed.map(one => [one.leaving.notice.slot, one.until])).toEqual([['R1#1', '2023-12-04T09:00:00Z']])
  })

  it('gets urgent messages although the digest of the day has gone', () => {
    const { mailings, postponed } = leaving([aLeaving(1, urgent)], ['person-cpp-chair'])
    expect(mailings.map(one => slotsOf(one.notices))).toEqual([['R1#1']])
    expect(postponed).toEqual([])
  })

  it('is not kept waiting by somebody else’s digest', () => {
    const { mailings } = leaving([aLeaving(1, { to: 'person-coordinator' })], ['person-cpp-chair'])
    expect(mailings.map(one => one.to)).toEqual(['person-coordinator'])
  })

  it('gets what was claimed before and never settled by itself, for its fellows may have left', () => {
    const again = aLeaving(1, asking)
    const { state: _due, ...notice } = again.notice
    const claimed: Leaving = { ...again, notice: { ...notice, state: 'claimed', claimedAt: '2023-12-01T09:00:00Z' } }
    const { mailings } = leaving([claimed, aLeaving(2, asking)])
    expect(mailings.map(one => slotsOf(one.notices))).toEqual([['R1#1'], ['R2#1']])
  })
})

describe('two people', () => {
  it('never share a message', () => {
    const { mailings } = leaving([aLeaving(1), aLeaving(2, { to: 'person-coordinator' }), aLeaving(3)])
    expect(mailings.map(one => [one.to, slotsOf(one.notices)])).toEqual([
      ['person-cpp-chair', ['R1#1', 'R3#1']],
      ['person-coordinator', ['R2#1']],
    ])
  })
})

describe('more notices than one message can settle', () => {
  it('are cut at ninety; the others leave the next working morning', () => {
    const { mailings, postponed } = leaving(Array.from({ length: 95 }, (_, n) => aLeaving(n, asking)))
    expect(mailings.map(one => one.notices.length)).toEqual([90])
    expect(postponed.map(one => one.leaving.notice.slot)).toEqual(['R90#1', 'R91#1', 'R92#1', 'R93#1', 'R94#1'])
    expect(new Set(postponed.map(one => one.until))).toEqual(new Set(['2023-12-04T09:00:00Z']))
  })
})

describe('outside working hours', () => {
  it.each([
    ['early in the morning', '2023-12-01T08:59:59Z', '2023-12-01T09:00:00Z'],
    ['in the evening', '2023-12-01T17:00:00Z', '2023-12-04T09:00:00Z'],
    ['on a Saturday', '2023-12-02T11:00:00Z', '2023-12-04T09:00:00Z'],
    ['on St Andrew’s Day', '2023-11-30T11:00:00Z', '2023-12-01T09:00:00Z'],
  ])('%s nothing leaves, not even what is urgent', (_, now, until) => {
    const { mailings, postponed } = leaving([aLeaving(1, urgent), aLeaving(2, reminder)], [], at(now))
    expect(mailings).toEqual([])
    expect(postponed.map(one => one.until)).toEqual([until, until])
  })

  it('counts for each area by itself: a holiday of one keeps back only its own', () => {
    const now = at('2023-09-22T10:00:00Z')
    const there = aLeaving(1, urgent, southAyrshire)
    const { mailings, postponed } = leaving([there, aLeaving(2, urgent)], [], now)
    expect(mailings.map(one => slotsOf(one.notices))).toEqual([['R2#1']])
    expect(postponed.map(one => [one.leaving.notice.slot, one.until])).toEqual([['R1#1', '2023-09-26T08:00:00Z']])
  })
})

describe('every notice', () => {
  const anyLeaving = fc
    .record({
      to: fc.constantFrom('person-a', 'person-b', 'person-c'),
      alone: fc.boolean(),
      guarantee: fc.constantFrom('at-least-once', 'at-most-once'),
    })
    .map(overrides => (number: number) => aLeaving(number, overrides))
  const many = fc.array(anyLeaving, { maxLength: 250 }).map(all => all.map((one, n) => one(n)))
  const anyDigests = fc.subarray(['person-a', 'person-b', 'person-c'])
  const anyTime = fc.integer({ min: 0, max: 14 * 24 }).map(hours => at('2023-12-20T00:30:00Z').add({ hours }))

  it('either leaves in one message to its own person or waits, once', () => {
    fc.assert(
      fc.property(many, anyDigests, anyTime, (notices, hadDigest, now) => {
        const { mailings, postponed } = leaving(notices, hadDigest, now)
        const seen = [...mailings.flatMap(one => one.notices), ...postponed.map(one => one.leaving)]
        expect(slotsOf(seen).sort()).toEqual(slotsOf(notices).sort())
        expect(mailings.filter(one => one.notices.some(({ notice }) => notice.to !== one.to))).toEqual([])
        expect(mailings.filter(one => one.notices.length > 90)).toEqual([])
      }),
    )
  })

  it('that reminds leaves by itself or in the digest, and nobody gets a second digest on a day', () => {
    fc.assert(
      fc.property(many, anyDigests, anyTime, (notices, hadDigest, now) => {
        const { mailings } = leaving(notices, hadDigest, now)
        const people = mailings.filter(one => one.digest).map(one => one.to)
        expect(new Set(people).size).toBe(people.length)
        expect(people.filter(one => hadDigest.includes(one))).toEqual([])
        const plain = mailings.filter(one => !one.digest).flatMap(one => one.notices.map(({ notice }) => notice))
        expect(plain.filter(one => one.guarantee === 'at-most-once' && !one.alone)).toEqual([])
      }),
    )
  })
})
