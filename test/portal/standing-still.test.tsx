import { describe, expect, it } from 'vitest'
import { openedOnItsDay } from '../builders/play.ts'
import { type APortal, aPortal, browsing, known } from './a-portal.ts'
import { eastLothian, keepRecord, theChair } from './kept-record.ts'

const changes = `${eastLothian}/changes`
const r5 = `${eastLothian}/requests/R5`
const aManager = (portal: APortal) => known(portal, 'Ailsa Example', { kind: 'staff', roles: ['service-manager'] })
const textOf = async (answer: Response | Promise<Response>): Promise<string> =>
  (await (await answer).text()).replaceAll(/\s+/g, ' ')

const reason = 'A serious incident.'
const reviewed = { 'reviewOn-day': '5', 'reviewOn-month': '3', 'reviewOn-year': '2024' }

/** East Lothian while its returns are collected, and a service manager. */
const collecting = async () => {
  const portal = aPortal('2023-11-20T12:00:00Z')
  await keepRecord(portal, openedOnItsDay({ stage: 'data-collection', step: 'returns' }))
  await theChair(portal)
  return { portal, manager: await browsing(portal, await aManager(portal)) }
}

const at = async (portal: APortal, moment: string) => {
  portal.clock.set(moment)
  const manager = await browsing(portal, await aManager(portal))
  return { manager, chair: await browsing(portal, await theChair(portal)) }
}

/** Fourteen weeks after it was suspended. */
const longAfter = async () => {
  const { portal, manager } = await collecting()
  await manager.post(`${changes}/suspend`, { ...reviewed, reason, _key: 'one' })
  return { portal, ...(await at(portal, '2024-02-26T12:00:00Z')) }
}

describe('while an inspection is suspended', () => {
  it('the programme says so, with the reason and the day of the review', async () => {
    const { manager } = await longAfter()
    const page = await textOf(manager.get('/programme'))
    expect(page).toContain('Suspended (1)')
    expect(page).toContain(reason)
    expect(page).toContain('5 March 2024')
    expect(page).not.toContain('Nothing to do (1)')
  })

  it('the board counts and finds it', async () => {
    const { manager } = await longAfter()
    const board = await textOf(manager.get('/board'))
    expect(board).toMatch(
      /<span class="ji_figure__value">1<\/span> <a class="ji_figure__text" href="\/board\?suspended=yes">suspended/,
    )
    expect(await textOf(manager.get('/board?suspended=yes'))).toContain('East Lothian</a>')
  })

  it('the overview has no date that is to come, and the page of all dates says that they are planned anew', async () => {
    const { manager } = await longAfter()
    const overview = await textOf(manager.get(eastLothian))
    expect(overview).not.toMatch(/, not \w{3} \d+ \w{3}</)
    expect(overview).toContain('Dates to come are planned anew once it goes on.')
    expect(overview).toContain('11 working days left')
    const plan = await textOf(manager.get(`${eastLothian}/plan`))
    expect(plan).toMatch(
      /planned anew once it goes on <span class="ji_hint">was \d+ \w+ 2024|planned anew once it goes on<span class="ji_hint">was \d+ \w+ 2024/,
    )
    expect(plan).toContain('Stands still')
  })

  it('whoever was asked reads since when it stands still, until when, and what time is left', async () => {
    const { chair } = await longAfter()
    const page = await textOf(chair.get(r5))
    expect(page).toContain('It stands still since 20 November 2023 and is to be looked at again on 5 March 2024.')
    expect(page).toContain(reason)
    expect(page).toContain('11 working days left')
    expect(page).not.toContain('6 December 2023 at 17:00')
    expect(page).not.toMatch(/You answer<span[^>]*> \(now\)/)
    expect(page).toMatch(/The inspection is suspended<span[^>]*> \(now\)/)
  })

  it('nobody is offered to ask a question that nobody may be told of', async () => {
    const { chair } = await longAfter()
    const page = await textOf(chair.get(`${r5}/question`))
    expect(page).toContain('The inspection is suspended')
    expect(page).not.toContain('The date stays as it is meanwhile')
  })
})

describe('once an inspection goes on again', () => {
  it('each date says which weeks were not counted because it was suspended, and which for school holidays', async () => {
    const { portal, manager } = await longAfter()
    await manager.post(`${changes}/resume`, { reason: 'It goes on.', provisional: 'yes', _key: 'two' })
    const { manager: later } = await at(portal, '2024-02-27T12:00:00Z')
    const plan = await textOf(later.get(`${eastLothian}/plan`))
    expect(plan).toMatch(/14 weeks from 20 Nov 2023 not counted: the inspection was suspended/)
    expect(await textOf(later.get(eastLothian))).toContain('suspended, not counted')
  })
})

describe('once an inspection is cancelled', () => {
  const cancelled = async () => {
    const { portal, manager } = await collecting()
    await manager.post(`${changes}/cancel`, { reason, area: 'East Lothian', _key: 'one' })
    return at(portal, '2024-02-26T12:00:00Z')
  }

  it('nothing is due, nobody has answered what was never answered, and the reason is there', async () => {
    const { chair } = await cancelled()
    const page = await textOf(chair.get(r5))
    expect(page).toContain('The inspection was cancelled on 20 November 2023.')
    expect(page).toContain(reason)
    expect(page).toContain('not due any more')
    expect(page).not.toMatch(/You answer|checks it|6 December 2023 at 17:00/)
  })

  it('no question can be asked, and what was typed is kept', async () => {
    const { chair } = await cancelled()
    expect(await textOf(chair.get(`${r5}/question`))).not.toContain('The date stays as it is meanwhile')
    const sent = await chair.post(`${r5}/question`, { text: 'Until when?', _key: 'one' })
    expect([sent.status, await sent.text()]).toEqual([409, expect.stringContaining('Until when?')])
  })

  it('no report is forecast', async () => {
    const { manager } = await cancelled()
    const page = await textOf(manager.get(eastLothian))
    expect(page).toContain('It was cancelled: no report is to come.')
    expect(page).not.toContain('planned for')
  })
})
