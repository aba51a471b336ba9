import { describe, expect, it } from 'vitest'
import { actAs } from '../../portal/acting/act-as.ts'
import { browsing, known } from './a-portal.ts'
import { anInspector, aStranger, eastLothianCode, partnerOf, theChair, theCoordinator, theLead } from './kept-record.ts'
import { inspectionPath, requestPath, returnsAsked } from './requests-record.ts'

describe('your requests', () => {
  it('are listed by due date, with the days that are left', async () => {
    const portal = await returnsAsked()
    const { get } = await browsing(portal, await theChair(portal))
    const page = await (await get('/requests')).text()
    expect(page).toContain('2 answers to give.')
    expect(page.indexOf('R5 Pre-inspection return')).toBeLessThan(page.indexOf('R4 Document return'))
    expect(page).toContain('in 21 days, by 17:00')
  })

  it('are overdue once 17:00 of the due day has passed, and not before', async () => {
    const portal = await returnsAsked()
    portal.clock.set('2023-12-06T16:59:00Z')
    const { get } = await browsing(portal, await theChair(portal))
    expect(await (await get('/requests')).text()).not.toContain('>Overdue<')
    portal.clock.set('2023-12-06T17:01:00Z')
    expect(await (await get('/requests')).text()).toContain('>Overdue<')
  })

  it('reassure whoever is asked nothing', async () => {
    const portal = await returnsAsked()
    const { get } = await browsing(portal, await aStranger(portal))
    const page = await (await get('/requests')).text()
    expect(page).toContain('Nothing is asked of you now.')
    expect(page).toContain('There is nothing that you need to watch.')
    expect(page).not.toContain('East Lothian')
  })

  it('show colleagues how the others stand, and not what they sent', async () => {
    const portal = await returnsAsked()
    const chair = await browsing(portal, await theChair(portal))
    await chair.post(`${requestPath('R4')}/answer`, { comment: 'Words for the team only', _key: 'one' })
    const colleague = await known(portal, 'Cora Colleague', partnerOf(eastLothianCode))
    const { get } = await browsing(portal, colleague)
    const page = await (await get('/requests')).text()
    expect(page).toContain('Asked of your colleagues')
    expect(page).toContain('Person CPP Chair')
    expect(page).toContain('Answered, to be checked')
    const request = await (await get(requestPath('R4'))).text()
    expect(request).toContain('R4 Document return')
    for (const one of [page, request]) expect(one).not.toContain('Words for the team only')
  })

  it('change nothing by being read', async () => {
    const portal = await returnsAsked()
    const { get } = await browsing(portal, await theChair(portal))
    const before = JSON.stringify(await portal.ports.store.load('east-lothian-2023-10-31'))
    const parts = ['', '/answer', '/files', '/hand-over', '/question', '/more-time']
    for (const path of ['/requests', ...parts.map(part => `${requestPath('R5')}${part}`)])
      expect((await get(path)).status).toBe(200)
    expect(JSON.stringify(await portal.ports.store.load('east-lothian-2023-10-31'))).toBe(before)
    expect(await portal.ports.papers.uploads('east-lothian-2023-10-31')).toEqual([])
  })
})

describe('what I answered', () => {
  it('is listed with its state', async () => {
    const portal = await returnsAsked()
    const { get, post } = await browsing(portal, await theChair(portal))
    await post(`${requestPath('R4')}/answer`, { comment: 'Here it is', _key: 'one' })
    const page = await (await get('/requests')).text()
    expect(page).toContain('1 answer to give.')
    expect(page.slice(page.indexOf('Answered by you'))).toContain('R4 Document return')
  })

  it('does not include what was waived', async () => {
    const portal = await returnsAsked()
    const { get } = await browsing(portal, await theChair(portal))
    const lead = await theLead(portal)
    const viewer = { personId: lead.id, access: lead.access ?? partnerOf('') }
    await actAs(portal.ports, { viewer }, 'east-lothian-2023-10-31', { do: 'waive', request: 'R4', reason: 'Had it' })
    expect(await (await get('/requests')).text()).not.toContain('Answered by you')
  })
})

describe('staff', () => {
  it('see the answers that wait for their check', async () => {
    const portal = await returnsAsked()
    const { post } = await browsing(portal, await theChair(portal))
    await post(`${requestPath('R4')}/answer`, { comment: 'Here it is', _key: 'one' })
    const { get } = await browsing(portal, await theCoordinator(portal))
    const page = await (await get('/requests')).text()
    expect(page).toContain('Answers to check')
    expect(page).toContain(`href="${requestPath('R4')}"`)
    const other = await browsing(portal, await anInspector(portal))
    expect(await (await other.get('/requests')).text()).not.toContain(inspectionPath)
  })

  it('see what the lead has to decide, if they are the lead', async () => {
    const portal = await returnsAsked()
    const { post } = await browsing(portal, await theChair(portal))
    const until = { 'until-day': '15', 'until-month': '12', 'until-year': '2023' }
    await post(`${requestPath('R4')}/more-time`, { ...until, reason: 'The clerk is ill', _key: 'one' })
    const lead = await browsing(portal, await theLead(portal))
    const page = await (await lead.get('/requests')).text()
    expect(page).toContain('To decide')
    expect(page).toContain('R4 Document return')
    expect(page).not.toContain('R5 Pre-inspection return')
    const coordinator = await browsing(portal, await theCoordinator(portal))
    expect(await (await coordinator.get('/requests')).text()).not.toContain('To decide')
  })
})
