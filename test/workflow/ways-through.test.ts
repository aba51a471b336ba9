import { describe, expect, it } from 'vitest'
import { rehearse } from '../../local/rehearsal/rehearse.ts'
import { anInspection } from './an-inspection.ts'

describe('a partnership that never answers', () => {
  it('cannot stop the inspection: the lead decides by name, every escalation is shown, it ends', async () => {
    const played = await rehearse(anInspection('east-lothian-2023'), { silentFrom: 'all' })
    expect(played.outcome.status).toBe('closed')
    const waived = played.timeline.filter(one => one.what === 'request-waived')
    expect(waived.length).toBeGreaterThan(10)
    expect(waived.every(one => one.who === 'inspection lead' && one.why !== undefined)).toBe(true)
    const templates = new Set(played.notices.filter(one => one.state === 'delivered').map(one => one.template))
    expect([...templates]).toEqual(
      expect.arrayContaining(['reminder-before', 'reminder-after', 'escalation', 'letter-to-draft', 'decision-asked']),
    )
    const silence = played.timeline.find(one => one.what === 'request-silent')
    expect(silence?.about).toBe('R19')
  })

  it('is given more time first where the lead decides so', async () => {
    const example = anInspection('east-lothian-2023', { onSilence: { extendByWorkingDays: 10 } })
    const played = await rehearse(example, { silentFrom: 'chief-constable' })
    expect(played.outcome.status).toBe('closed')
    const decisions = played.timeline.filter(one => one.about === 'R1-chief-constable').map(one => one.what)
    expect(decisions.indexOf('due-extended')).toBeGreaterThan(-1)
    expect(decisions.indexOf('request-waived')).toBeGreaterThan(decisions.indexOf('due-extended'))
  })
})

describe('a panel chair who never answers', () => {
  it('is stood in for: a decision is taken by somebody, and never waived', async () => {
    const played = await rehearse(anInspection('east-lothian-2023'), { silentFrom: 'panel-chair' })
    expect(played.outcome.status).toBe('closed')
    const about = played.timeline.filter(one => one.about === 'panel')
    expect(about.find(one => one.what === 'request-submitted')?.who).toBe('service manager')
    expect(about.map(one => one.what)).not.toContain('request-waived')
  })
})

describe('an inspection lead who never answers', () => {
  it('is asked again and again with the service manager; what still waits is named', async () => {
    const played = await rehearse(anInspection('east-lothian-2023'), { silentFrom: 'inspection-lead' })
    expect(played.outcome).toMatchObject({ status: 'stopped', waiting: expect.arrayContaining([expect.any(String)]) })
    const asked = played.notices.filter(one => one.template === 'decision-asked' && one.state === 'delivered')
    expect(new Set(asked.map(one => one.to))).toEqual(new Set(['inspection lead', 'service manager']))
  })
})

describe('a hard road', () => {
  it('ends: the draft and the plan returned once, a progress review after 18 months', async () => {
    const played = await rehearse(anInspection('panel-returns'))
    expect(played.outcome.status).toBe('closed')
    const outcomes = played.timeline.filter(one => one.what === 'step-closed').map(one => one.about)
    expect(outcomes).toEqual(
      expect.arrayContaining(['moderation#panel#1', 'moderation#panel#2', 'follow-up#plan-review#2']),
    )
    const review = played.timeline.find(
      one => one.what === 'step-opened' && one.about === 'follow-up#progress-review#1',
    )
    expect(review?.at.slice(0, 10)).toBe('2025-11-07')
    expect(Math.max(...played.executions.map(one => one.days))).toBeLessThanOrEqual(300)
  })

  it('goes by an interim report and improvement support first, and is published late, on a Tuesday', async () => {
    const decisions = { panel: ['interim-report', 'approve'] }
    const played = await rehearse(anInspection('east-lothian-2023', { decisions }))
    expect(played.outcome.status).toBe('closed')
    const opened = played.timeline.filter(one => one.what === 'step-opened').map(one => one.about)
    const road = ['moderation#panel#1', 'moderation#interim-report#1', 'moderation#improvement-support#1']
    expect(opened.filter(one => road.includes(one))).toEqual(road)
    expect(opened).toContain('moderation#panel#2')
    const published = played.milestones.find(one => one.key === 'publication')?.actual ?? ''
    expect(published > '2024-05-07').toBe(true)
    expect(new Date(published).getUTCDay()).toBe(2)
  })
})

describe('the other footprints', () => {
  it('C runs through on a calendar that is on file', async () => {
    const played = await rehearse(anInspection('east-lothian-2023', { footprint: 'C', behaviours: {} }))
    expect(played.outcome.status).toBe('closed')
    expect(played.milestones.find(one => one.key === 'publication')?.programmeWeek).toBe(21)
  })

  it('A runs through on a provisional calendar, and every date that rests on it says so', async () => {
    const given = { footprint: 'A', behaviours: {}, allowProvisional: true } as const
    const played = await rehearse(anInspection('east-lothian-2023', given))
    expect(played.outcome.status).toBe('closed')
    const publication = played.milestones.find(one => one.key === 'publication')
    expect(publication?.why.provisional.join()).toContain('East Lothian')
    expect(played.caveats.join()).toContain('Provisional')
  })
})
