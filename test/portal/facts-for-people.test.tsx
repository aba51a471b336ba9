import { describe, expect, it } from 'vitest'
import { openedOnItsDay } from '../builders/play.ts'
import { type APortal, aPortal, browsing, known } from './a-portal.ts'
import {
  eastLothian,
  eastLothianCode,
  keepRecord,
  partnerOf,
  theChair,
  theCoordinator,
  theLead,
} from './kept-record.ts'

const r5 = `${eastLothian}/requests/R5`
const textOf = async (answer: Response | Promise<Response>): Promise<string> =>
  (await (await answer).text()).replaceAll(/\s+/g, ' ')

/** East Lothian while its returns are collected; the chair of its partnership is asked. */
const collecting = async () => {
  const portal = aPortal('2023-11-20T12:00:00Z')
  await keepRecord(portal, openedOnItsDay({ stage: 'data-collection', step: 'returns' }))
  const chair = await browsing(portal, await theChair(portal))
  return { portal, chair }
}

const timeAsked = async () => {
  const given = await collecting()
  const until = { 'until-day': '13', 'until-month': '12', 'until-year': '2023' }
  await given.chair.post(`${r5}/more-time`, { ...until, reason: 'Two of us are ill.', _key: 'ask' })
  return { ...given, lead: await browsing(given.portal, await theLead(given.portal)) }
}

const aManager = (portal: APortal) => known(portal, 'Ailsa Example', { kind: 'staff', roles: ['service-manager'] })

describe('more time that is asked for', () => {
  it('stands on the board as a decision of the lead', async () => {
    const { lead } = await timeAsked()
    const board = await textOf(lead.get('/board'))
    expect(board).toContain('More time is asked for “Pre-inspection return”')
    expect(board).toMatch(/>1<\/span> <a class="ji_figure__text" href="\/board\?needs=person">/)
    expect(board).toContain('Person Inspection Lead (Inspection lead)')
  })

  it('is decided with its reason and with what giving it would move in view', async () => {
    const { lead } = await timeAsked()
    const page = await textOf(lead.get(`${r5}/decide`))
    expect(page).toContain('Person CPP Chair asks for more time, until 13 December 2023.')
    expect(page).toContain('Two of us are ill.')
    expect(page).toMatch(/Pre-inspection return.*?6 Dec 2023.*?13 Dec 2023/)
    expect(page).toMatch(/The report: /)
  })

  it('that is refused is said to be so, by whom and why, to whoever asked', async () => {
    const { lead, chair } = await timeAsked()
    await lead.post(`${r5}/decide`, {
      decision: 'refuse-more-time',
      reason: 'The team reads in that week.',
      _key: 'no',
    })
    const page = await textOf(chair.get(r5))
    expect(page).toMatch(/More time was refused<\/strong> by Person Inspection Lead on 20 November 2023/)
    expect(page).toContain('The team reads in that week.')
  })
})

describe('a change of dates', () => {
  it('is on the pages to which its message leads a partner: when, why, and what of theirs moved', async () => {
    const { portal, chair } = await collecting()
    const manager = await browsing(portal, await aManager(portal))
    const way = `${eastLothian}/changes/move/R5/2023-12-13`
    await manager.post(way, { way: 'keep-end', reason: 'The office moves.', _key: 'move' })
    const overview = await textOf(chair.get(eastLothian))
    expect(overview).toContain('Changed last')
    expect(overview).toContain('The office moves.')
    expect(overview).toMatch(/R5 Pre-inspection return<\/a>: due 13 December 2023, before it was 6 December 2023/)
    const request = await textOf(chair.get(r5))
    expect(request).toMatch(
      /The date was moved on 20 November 2023 at 12:00, from 6 December 2023 to 13 December 2023\./,
    )
    expect(request).toContain('The office moves.')
  })
})

describe('a request that was handed to a colleague', () => {
  const handed = async () => {
    const given = await collecting()
    const colleague = await known(given.portal, 'Cora Colleague', partnerOf(eastLothianCode))
    await given.chair.post(`${r5}/hand-over`, { to: colleague.id, _key: 'one' })
    return { ...given, colleague }
  }

  it('is said to be with somebody for the one who holds the role', async () => {
    const { chair } = await handed()
    expect(await textOf(chair.get(r5))).toMatch(/Cora Colleague, for the \w/)
  })

  it('can be taken back by whoever gave it, and the history says to whom it went', async () => {
    const { portal, chair } = await handed()
    expect(await textOf(chair.get(r5))).toContain('Take it back or hand it on')
    const form = await textOf(chair.get(`${r5}/hand-over`))
    expect(form).toContain('It is with Cora Colleague now.')
    expect(form).toContain('Person CPP Chair (you)')
    const me = await theChair(portal)
    await chair.post(`${r5}/hand-over`, { to: me.id, _key: 'back' })
    const page = await textOf(chair.get(r5))
    expect(page).toContain('href="/inspections/east-lothian-2023-10-31/requests/R5/answer"')
    expect(page).toContain('Handed over to Cora Colleague: R5 Pre-inspection return')
  })

  it('cannot be taken by somebody who had nothing to do with it', async () => {
    const { portal } = await handed()
    const other = await browsing(portal, await known(portal, 'Olaf Other', partnerOf(eastLothianCode)))
    expect((await other.get(`${r5}/hand-over`)).status).toBe(404)
  })
})

describe('an inspection that has ended', () => {
  const ended = async () => {
    const given = await collecting()
    await given.chair.post(`${eastLothian}/requests/R4/answer`, { comment: 'All of it', _key: 'answer' })
    const coordinator = await browsing(given.portal, await theCoordinator(given.portal))
    await coordinator.post(`${eastLothian}/requests/R4/check`, { decision: 'accept', _key: 'accept' })
    const manager = await browsing(given.portal, await aManager(given.portal))
    await manager.post(`${eastLothian}/changes/cancel`, { reason: 'A merger.', area: 'East Lothian', _key: 'cancel' })
    return { ...given, manager }
  }

  it('leaves the board and stands on a list of those that have ended, with its reason', async () => {
    const { manager } = await ended()
    const board = await textOf(manager.get('/board'))
    expect(board).not.toContain('East Lothian</a>')
    expect(board).toContain('href="/board/ended"')
    const list = await textOf(manager.get('/board/ended'))
    expect(list).toContain('East Lothian</a>')
    expect(list).toContain('A merger.')
  })

  it('stays on the page of a partner with what was sent and its receipt; the list of all is not for partners', async () => {
    const { chair } = await ended()
    const page = await textOf(chair.get('/requests'))
    expect(page).toContain('Ended inspections')
    expect(page).toMatch(/R4 Document return<\/a>, <a href="\/inspections\/east-lothian-2023-10-31\/receipts\//)
    expect((await chair.get('/board/ended')).status).toBe(404)
  })
})
