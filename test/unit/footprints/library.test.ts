import { describe, expect, it } from 'vitest'
import { checkFootprint } from '../../../domain/footprints/check.ts'
import { isAssumed } from '../../../domain/footprints/date-rule.ts'
import { defaultFootprint, findFootprint, footprints } from '../../../domain/footprints/library.ts'
import { requestsOf } from '../../../domain/footprints/requests-of.ts'
import { stageAfter, stages } from '../../../domain/footprints/stages.ts'
import { addressees } from '../../../domain/roles/roles.ts'

const all = footprints.map(one => [one.name, one] as const)
const row = (footprint: string, key: string) => requestsOf(findFootprint(footprint)).find(one => one.key === key)

describe('the published footprints', () => {
  it('are three, of 35, 22 and 21 programme weeks (domain.md D-1)', () => {
    expect(footprints.map(one => [one.key, one.weeks])).toEqual([
      ['A', 35],
      ['B', 22],
      ['C', 21],
    ])
  })

  it('give new inspections the current one', () => {
    expect(findFootprint(defaultFootprint).weeks).toBe(21)
  })

  it('are found in the version that an inspection is pinned to, or the newest', () => {
    expect(findFootprint('B', 1)).toBe(findFootprint('B'))
  })

  it.each([
    ['D', undefined, 'D'],
    ['B', 99, 'B version 99'],
  ])('offer those that exist when %s version %s is asked for', (key, version, named) => {
    expect(() => findFootprint(key, version)).toThrow(
      expect.objectContaining({
        name: 'FootprintUnknown',
        message: expect.stringMatching(new RegExp(`none called ${named}\\. .*A version 1.*B version 1.*C version 1`)),
      }),
    )
  })
})

describe.each(all)('the footprint “%s”', (_, footprint) => {
  it('does not contradict itself', () => {
    expect(checkFootprint(footprint)).toBe(footprint)
  })

  it('sends the letter to five addressees, each asked by himself (domain.md R1)', () => {
    const letter = requestsOf(footprint).find(one => one.key === 'R1')
    expect(letter?.askedOf).toEqual(addressees)
  })

  it('has the panel decide before the draft leaves the inspectorate (domain.md D-10)', () => {
    const steps = footprint.stages.flatMap(stage => stage.steps.map(step => step.key))
    expect(steps.indexOf('panel')).toBeGreaterThan(-1)
    expect(steps.indexOf('panel')).toBeLessThan(steps.indexOf('factual-accuracy'))
  })

  it('names one publication, from which six weeks run for the action plan (domain.md D-14)', () => {
    const rows = requestsOf(footprint)
    expect(rows.filter(one => one.records === 'publication')).toHaveLength(1)
    expect(rows.find(one => one.key === 'R20')?.due).toMatchObject({
      kind: 'calendar-days',
      after: 'publication',
      days: 42,
      confidence: 'H',
    })
  })

  it('has personal records disposed of within a year of publication (domain.md D-19)', () => {
    const disposal = requestsOf(footprint).find(one => one.key === 'disposal')
    expect(disposal?.due).toMatchObject({ kind: 'months', after: 'publication', months: 12, confidence: 'H' })
  })

  it('counts silence in the factual accuracy check only', () => {
    const counting = requestsOf(footprint).filter(one => one.silence.kind === 'counts-as')
    expect(counting.map(one => one.key)).toEqual(['R19'])
  })

  it('marks the ten working days of the factual accuracy check as assumed', () => {
    const accuracy = requestsOf(footprint).find(one => one.key === 'R19')
    expect(accuracy?.due).toMatchObject({ kind: 'working-days', after: 'opened', days: 10 })
    expect(accuracy && isAssumed(accuracy.due)).toBe(true)
  })

  it('marks every date as assumed whose only source is our assumption', () => {
    const rules = footprint.stages.flatMap(stage =>
      stage.steps.flatMap(step => [step.opens, ...step.requests.map(one => one.due)]),
    )
    const assumed = rules.filter(rule => /^assumed\b/.test(rule.source))
    expect(assumed).not.toHaveLength(0)
    expect(assumed.filter(rule => !isAssumed(rule))).toEqual([])
  })

  it('has milestones that stand for requests it has', () => {
    const keys = requestsOf(footprint).map(one => one.key)
    const stray = footprint.milestones.filter(one => 'of' in one && !keys.includes(one.of))
    expect(stray).toEqual([])
  })

  it('accepts no answer of the partnership in the name of the partnership', () => {
    const own = requestsOf(footprint).filter(one => one.askedOf.some(asked => asked === one.acceptedBy))
    expect(own.map(one => one.key)).toEqual([])
  })
})

describe('a value', () => {
  it.each([
    ['H', false],
    ['M', false],
    ['L', true],
    ['U', true],
  ] as const)('of confidence %s is assumed: %s', (confidence, assumed) => {
    expect(isAssumed({ confidence })).toBe(assumed)
  })
})

describe('dates that the guide states', () => {
  it('are not marked as assumed: three weeks for the pre-inspection return, four in the oldest model (domain.md D-5)', () => {
    const due = row('B', 'R5')?.due
    expect(due).toMatchObject({ kind: 'calendar-days', after: 'opened', days: 21, confidence: 'H' })
    expect(row('C', 'R4')?.due).toMatchObject({ kind: 'programme-week', week: 4, confidence: 'H' })
    expect(row('A', 'R5')?.due).toMatchObject({ kind: 'programme-week', week: 7, confidence: 'H' })
  })

  it('put panel, embargo and publication into weeks 17, 20 and 21 of the current model (domain.md D-12)', () => {
    expect(['panel', 'embargo', 'publish'].map(key => row('C', key)?.due)).toMatchObject([
      { week: 17 },
      { week: 20 },
      { week: 21, weekday: 'tue' },
    ])
  })
})

describe('the stages', () => {
  it('follow each other from the letter to the follow-up', () => {
    expect(stages).toEqual(['notification', 'data-collection', 'fieldwork', 'moderation', 'publication', 'follow-up'])
    expect(stages.map(stageAfter)).toEqual([...stages.slice(1), undefined])
  })
})
