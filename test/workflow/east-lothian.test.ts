import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { live } from '../../local/crash/life.ts'
import { rehearse } from '../../local/rehearsal/rehearse.ts'
import type { Rehearsal } from '../../local/rehearsal/result.ts'
import { aFolder } from '../setup/a-folder.ts'
import { anInspection } from './an-inspection.ts'

/** Week starts of the published check: domain.md 8.2. */
const weekStarts = [
  ['2023-11-06', '2023-11-13', '2023-11-20', '2023-11-27', '2023-12-04', '2023-12-11', '2023-12-18', '2024-01-08'],
  ['2024-01-15', '2024-01-22', '2024-01-29', '2024-02-05', '2024-02-19', '2024-02-26', '2024-03-04', '2024-03-11'],
  ['2024-03-18', '2024-03-25', '2024-04-15', '2024-04-22', '2024-04-29', '2024-05-06'],
].flat()

describe('the joint inspection of East Lothian, 2023-24', () => {
  let played: Rehearsal
  beforeAll(async () => {
    played = await rehearse(anInspection('east-lothian-2023'))
  })

  const milestone = (key: string) => played.milestones.find(one => one.key === key)

  it('is closed once personal records are disposed of', () => {
    expect(played.outcome).toEqual({ status: 'closed', at: '2025-05-07T09:00:00Z' })
  })

  it('counts the programme weeks that the council’s school holidays leave', () => {
    expect(played.weeks.map(one => one.monday)).toEqual(weekStarts)
  })

  it('publishes on Tuesday 7 May 2024, in programme week 22', () => {
    expect(milestone('publication')).toMatchObject({ planned: '2024-05-07', actual: '2024-05-07', programmeWeek: 22 })
  })

  it('has the position statement on the day on which it was really given, in week 14', () => {
    expect(milestone('position-statement')).toMatchObject({
      planned: '2024-02-28',
      actual: '2024-02-28',
      programmeWeek: 14,
    })
  })

  it('has the action plan due six weeks after publication, and disposal a year after it', () => {
    expect(milestone('action-plan-due')?.planned).toBe('2024-06-18')
    expect(milestone('disposal-due')?.planned).toBe('2025-05-07')
  })

  it('sends the letter to five addressees, each in a message of its own', () => {
    const letters = played.notices.filter(one => one.template === 'notification-letter')
    expect(letters.map(one => one.state)).toEqual(Array.from({ length: 5 }, () => 'delivered'))
    expect(new Set(letters.map(one => one.to)).size).toBe(5)
  })

  it('sends every message on a working day between nine and five', () => {
    const sent = played.notices.flatMap(one => (one.sentAt === undefined ? [] : [new Date(one.sentAt)]))
    const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', weekday: 'short', hour: '2-digit' })
    const times = sent.map(one => london.formatToParts(one))
    const outside = times.filter(parts => {
      const hour = Number(parts.find(one => one.type === 'hour')?.value)
      const day = parts.find(one => one.type === 'weekday')?.value
      return hour < 9 || hour >= 17 || day === 'Sat' || day === 'Sun'
    })
    expect(sent.length).toBeGreaterThan(100)
    expect(outside).toEqual([])
  })

  it('leaves no message waiting when it is closed', () => {
    expect(played.notices.filter(one => one.state === 'due' || one.state === 'claimed')).toEqual([])
  })

  it('reminds nobody about what was answered', () => {
    const answered = Object.values(played.due).flatMap(one => (one.actual === undefined ? [] : [one]))
    const late = played.notices.filter(
      one =>
        one.rung.startsWith('due') &&
        answered.some(({ key, actual }) => one.about === key && (one.sentAt ?? '') > `${actual}T23`),
    )
    expect(late).toEqual([])
  })

  it('carries it through six stages in relays of which none lives longer than 300 days', () => {
    expect(new Set(played.executions.map(one => one.stage)).size).toBe(6)
    expect(played.executions.every(one => one.status === 'SUCCEEDED' && one.days <= 300)).toBe(true)
  })

  it('costs a few cents, four fifths of them e-mail', () => {
    expect(played.cost.dollars).toBeLessThan(0.05)
    expect(played.cost.lines.find(one => one.what === 'State transitions')?.count).toBeLessThan(300)
  })

  it('shows no name and no address of a person', () => {
    const text = JSON.stringify(played)
    expect(text).not.toContain('@')
    for (const { name } of Object.values(anInspection('east-lothian-2023').people)) expect(text).not.toContain(name)
  })

  it('goes on to the same timeline when its process was killed in the middle of it', async () => {
    const folder = aFolder()
    const example = anInspection('east-lothian-2023')
    const file = fileURLToPath(new URL('../../examples/east-lothian-2023.json', import.meta.url))
    const kill = { at: 'boundary', boundary: 'after database', nth: 700 } as const
    expect(await live({ file, folder, resume: false, settle: true }, kill)).toEqual({ ended: 'killed' })
    const resumed = await rehearse(example, {}, { folder, resume: true })
    expect(resumed.timeline).toEqual(played.timeline)
    expect(resumed.outcome).toEqual(played.outcome)
    expect(resumed.cost.lines.find(one => one.what === 'E-mails')).toEqual(
      played.cost.lines.find(one => one.what === 'E-mails'),
    )
  })
})
