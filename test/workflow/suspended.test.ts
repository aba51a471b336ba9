import { beforeAll, describe, expect, it } from 'vitest'
import { rehearse } from '../../local/rehearsal/rehearse.ts'
import type { Rehearsal } from '../../local/rehearsal/result.ts'
import { anInspection } from './an-inspection.ts'

describe('an inspection that is suspended for 400 days', () => {
  let played: Rehearsal
  /** From the working day after the suspension to the day on which it goes on. */
  const isMeanwhile = (at: string): boolean => at > '2020-03-24' && at < '2021-04-27'

  beforeAll(async () => {
    played = await rehearse(anInspection('suspended-400-days'))
  })

  it('ends well', () => {
    expect(played.outcome.status).toBe('closed')
    expect(played.timeline.find(one => one.what === 'inspection-resumed')?.text).toContain('after 400 days')
  })

  it('sends nobody anything meanwhile, and nothing at all happens', () => {
    expect(played.notices.filter(one => one.sentAt !== undefined && isMeanwhile(one.sentAt))).toEqual([])
    expect(played.timeline.filter(one => isMeanwhile(one.at))).toEqual([])
  })

  it('has no execution meanwhile', () => {
    const alive = played.executions.filter(
      one => one.startedAt < '2021-04-27' && (one.stoppedAt ?? '9999') > '2020-03-23T10:01',
    )
    expect(alive).toEqual([])
  })

  it('tells everybody once that it stands still, and once that it goes on', () => {
    for (const template of ['inspection-suspended', 'inspection-resumed']) {
      const sent = played.notices.filter(one => one.template === template)
      expect(sent.every(one => one.sentAt !== undefined)).toBe(true)
      expect(new Set(sent.map(one => one.to)).size).toBe(sent.length)
    }
  })

  it('counts no week of it, and no execution lives longer than it may', () => {
    expect(played.weeks).toHaveLength(35)
    const during = played.weeks.filter(one => one.monday > '2020-03-23' && one.monday < '2021-04-26')
    expect(during).toEqual([])
    expect(Math.max(...played.executions.map(one => one.days))).toBeLessThan(300)
  })
})

describe('an inspection that is suspended again and again', () => {
  const at = (from: string, until: string) => ({ from, until, reason: 'Nobody can travel' })

  it.each([
    ['before anybody has answered the letter', [at('2023-10-31', '2023-11-14')]],
    ['twice while returns are collected', [at('2023-12-04', '2024-01-15'), at('2024-01-16', '2024-02-05')]],
    ['over the day on which the panel meets', [at('2024-03-18', '2024-06-03')]],
    ['in its follow-up, over a day for which no relay runs', [at('2024-08-01', '2025-06-02')]],
  ])('%s ends well', async (_, suspensions) => {
    const example = anInspection('east-lothian-2023', { suspensions, allowProvisional: true })
    const { outcome, notices } = await rehearse(example)
    expect(outcome.status).toBe('closed')
    const sent = notices.filter(one => one.sentAt !== undefined)
    for (const { from, until } of suspensions)
      expect(sent.filter(one => (one.sentAt ?? '') > `${from}T18` && (one.sentAt ?? '') < until)).toEqual([])
  })
})
