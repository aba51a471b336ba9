import { describe, expect, it } from 'vitest'
import { boardRows } from '../../domain/board/row.ts'
import { defaultLibrary } from '../../domain/calendars/library.ts'
import { stageTimes } from '../../portal/pages/board/stage-times.ts'
import { StageTimesTable } from '../../portal/pages/board/stage-times-table.tsx'
import { at } from '../builders/play.ts'
import { played } from '../builders/played.ts'
import { aPortal, browsing } from './a-portal.ts'
import { anInspector, aStranger, keepRecord } from './kept-record.ts'

const now = '2026-03-23T10:00:00Z'

const twoOfOneLead = async () => {
  const portal = aPortal(now)
  for (const area of ['East Lothian', 'Midlothian']) {
    const { record } = played(now, { area, lead: 'one-lead' })
    await keepRecord(portal, { ...record, steps: [], requests: [], notices: [] })
  }
  return portal
}

describe('the programme', () => {
  it('shows every open inspection in a picture, in a table and with its clashes', async () => {
    const portal = await twoOfOneLead()
    const { get } = await browsing(portal, await anInspector(portal))
    const answer = await get('/programme')
    const page = await answer.text()
    expect(answer.status).toBe(200)
    expect(page).toContain('<h1 class="ds_page-header__title">Programme</h1>')
    expect(page).toContain('2 open inspections side by side')
    expect(page).toContain('<svg class="ji_picture"')
    expect(page).toContain('The programme, what needs a person first')
    expect(page).toContain('<a href="/inspections/midlothian-2026-01-13">Midlothian</a>')
    expect(page).toContain('one lead for fieldworks at once')
    expect(page).toContain('How long stages take')
  })

  it('says so when nothing is open, and draws nothing', async () => {
    const portal = aPortal(now)
    const { get } = await browsing(portal, await anInspector(portal))
    const page = await (await get('/programme')).text()
    expect(page).toContain('No inspection is open.')
    expect(page).not.toContain('ji_picture')
  })

  it('is not there for partners, and leads whoever is not signed in to the sign-in', async () => {
    const portal = await twoOfOneLead()
    const { get } = await browsing(portal, await aStranger(portal))
    expect((await get('/programme')).status).toBe(404)
    const anybody = await portal.app.request('https://inspections.example/programme')
    expect([anybody.status, anybody.headers.get('location')]).toEqual([303, '/sign-in?to=%2Fprogramme'])
  })
})

describe('how long stages take', () => {
  const rowsOf = (late: Readonly<Record<string, number>>, until = now) =>
    boardRows([played(until, { late }).record.inspection], defaultLibrary, at(until))

  it('sets the days that a finished stage took against those that it was planned to take', () => {
    const [row] = rowsOf({})
    const planned = row?.facts?.planned.notification
    const real = row?.facts?.real.notification
    const [notification] = stageTimes(rowsOf({}), '2026-03-23')
    expect(notification).toMatchObject({ stage: 'notification', finished: 1, running: 0 })
    const days = (span: { from: string; to?: string | undefined } | undefined) =>
      (Date.parse(span?.to ?? '') - Date.parse(span?.from ?? '')) / 86_400_000 + 1
    expect([notification?.plannedDays, notification?.actualDays]).toEqual([days(planned), days(real)])
  })

  it('takes the middle one of several inspections', () => {
    const rows = [rowsOf({}), rowsOf({}), rowsOf({ R1: 10 })].flat()
    const [notification] = stageTimes(rows, '2026-03-23')
    const [alone] = stageTimes(rowsOf({}), '2026-03-23')
    expect(notification?.finished).toBe(3)
    expect(notification?.actualDays).toBe(alone?.actualDays)
  })

  it('counts a stage that has run for longer than planned, and no stage that nobody has begun', () => {
    const times = stageTimes(rowsOf({}), '2027-03-23')
    const running = times.filter(one => one.running > 0)
    expect(running).toHaveLength(1)
    expect(running[0]?.runningOver).toBe(1)
    expect(times.some(one => one.stage === 'follow-up')).toBe(false)
  })

  it('says the difference in words', () => {
    const time = { stage: 'fieldwork', finished: 2, running: 3, runningOver: 1 } as const
    const said = (plannedDays: number, actualDays: number) =>
      String(<StageTimesTable times={[{ ...time, plannedDays, actualDays }]} />)
    expect(said(10, 12)).toContain('2 days longer')
    expect(said(10, 9)).toContain('1 day shorter')
    expect(said(10, 10)).toContain('as planned')
    expect(said(1, 1)).toContain('3, of which 1 for longer than planned')
  })
})
