import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { Failure } from '../../domain/failure.ts'
import { type APortal, browsing, known } from './a-portal.ts'
import { aStranger, eastLothianCode, partnerOf, theChair, theCoordinator, theLead } from './kept-record.ts'
import { addFile, inspectionId, keptFile, placeOf, requestNow, requestPath, returnsAsked } from './requests-record.ts'

const r4 = requestPath('R4')

/** What a reader copies from a page: the text between two tags, as a browser shows it. */
const copied = (page: string, tag: string): string[] =>
  [...page.matchAll(new RegExp(`<${tag}[^>]*>([^<]*)</${tag.split(' ')[0]}>`, 'g'))].map(([, text = '']) =>
    text
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  )

const keyIn = (page: string): string => /name="_key" value="([^"]+)"/.exec(page)?.[1] ?? 'no key'

/** The record cannot be written for a moment; what follows works again. */
const whileTheStoreIsAway = async ({ ports: { store } }: APortal, send: () => Response | Promise<Response>) => {
  const { commit } = store
  Object.assign(store, { commit: () => Promise.reject(new Failure('StoreUnavailable', 'for a moment')) })
  const answer = await send()
  Object.assign(store, { commit })
  return answer
}

describe('an answer, from the first look to the receipt', () => {
  it('is typed into the page’s own form, and its checksum can be worked out from what the receipt shows', async () => {
    const portal = await returnsAsked()
    const browser = await browsing(portal, await theChair(portal))
    const { get, post } = browser
    const form = await (await get(`${r4}/answer`)).text()
    const words = 'Plans “A” & <B> of the "children\'s" services'
    await addFile(portal, browser, 'R4', keptFile)
    const sent = await post(`${r4}/answer`, { comment: words, _key: keyIn(form) })
    const receipt = await (await get(placeOf(sent) ?? '')).text()
    const [fileSum, wholeSum, , sealed] = copied(receipt, 'code')
    expect(fileSum).toBe(keptFile.sha256)
    expect(
      createHash('sha256')
        .update(sealed ?? '')
        .digest('hex'),
    ).toBe(wholeSum)
    expect(sealed).toContain('Plans “A” & <B> of the')
    expect(sealed).toContain(keptFile.sha256)
    const request = await requestNow(portal, 'R4')
    expect(request).toMatchObject({ state: 'submitted', submission: { by: 'person-cpp-chair' } })
  })

  it('is nothing of another partnership’s, whose people find no such page, before and after', async () => {
    const portal = await returnsAsked()
    const chair = await browsing(portal, await theChair(portal))
    const stranger = await browsing(portal, await aStranger(portal))
    const look = async (path: string) => (await stranger.get(path)).status
    expect(await look(`${r4}/answer`)).toBe(404)
    expect((await stranger.post(`${r4}/answer`, { comment: 'Not mine', _key: 'one' })).status).toBe(404)
    const sent = await chair.post(`${r4}/answer`, { comment: 'All of it', _key: 'one' })
    expect(await look(placeOf(sent) ?? '')).toBe(404)
    expect(await portal.ports.papers.submissions(inspectionId)).toHaveLength(1)
  })
})

describe('a form without a key', () => {
  it('is a sending of its own: a second one is not taken for the first', async () => {
    const portal = await returnsAsked()
    const { post } = await browsing(portal, await theChair(portal))
    for (const _key of [undefined, '', undefined, ''])
      await post(`${r4}/question`, { text: 'Which year?', ...(_key === undefined ? {} : { _key }) })
    expect(await portal.ports.papers.questions(inspectionId)).toHaveLength(4)
  })
})

describe('a question', () => {
  const asked = async () => {
    const portal = await returnsAsked()
    const partner = await browsing(portal, await theChair(portal))
    await partner.post(`${r4}/question`, { text: 'Which year?', _key: 'one' })
    const [question] = await portal.ports.papers.questions(inspectionId)
    const path = `${r4}/questions/${question?.id}`
    const coordinator = await browsing(portal, await theCoordinator(portal))
    const lead = await browsing(portal, await theLead(portal))
    const answers = async () =>
      (await portal.ports.store.events(inspectionId)).filter(one => one.what === 'question-answered')
    return { portal, partner, path, coordinator, lead, answers }
  }

  it('that two answer at the same moment has one answer; the other is told, and finds everything typed', async () => {
    const { path, coordinator, lead, answers, partner } = await asked()
    const both = await Promise.all([
      coordinator.post(path, { text: 'Words of the coordinator', _key: 'one' }),
      lead.post(path, { text: 'Words of the lead', _key: 'two' }),
    ])
    expect(both.map(one => one.status).toSorted()).toEqual([303, 422])
    expect(await answers()).toHaveLength(1)
    const lost = await both.find(one => one.status === 422)?.text()
    expect(lost).toContain('Words of the coordinator')
    expect(lost).toContain('Words of the lead')
    const page = await (await partner.get(r4)).text()
    expect(page.match(/Words of the (coordinator|lead)/g)).toHaveLength(1)
  })

  it('that was answered while somebody typed says who answered it, and keeps what was typed', async () => {
    const { path, coordinator, lead, answers } = await asked()
    await coordinator.post(path, { text: 'The last two', _key: 'one' })
    const late = await lead.post(path, { text: 'Words of the lead', _key: 'two' })
    const page = await late.text()
    expect(late.status).toBe(409)
    expect(page).toContain('Person Coordinator answered it on 15 November 2023 at 09:00')
    expect(page).toContain('Words of the lead')
    expect(await (await lead.get(path)).text()).toContain('Words of the lead')
    expect(await answers()).toHaveLength(1)
  })

  it('can be answered again where the record could not be written at first, and its asker is told once', async () => {
    const { portal, path, coordinator, answers, partner } = await asked()
    const send = () => coordinator.post(path, { text: 'The last two', _key: 'one' })
    expect((await whileTheStoreIsAway(portal, send)).status).toBe(503)
    expect((await send()).status).toBe(303)
    expect(await answers()).toHaveLength(1)
    expect(await (await partner.get(r4)).text()).toContain('The last two')
  })

  it('that did not get into the record is asked again once, and shown once', async () => {
    const portal = await returnsAsked()
    const { get, post } = await browsing(portal, await theChair(portal))
    const send = () => post(`${r4}/question`, { text: 'Which year?', _key: 'one' })
    expect((await whileTheStoreIsAway(portal, send)).status).toBe(503)
    expect((await send()).status).toBe(303)
    expect((await (await get(r4)).text()).match(/Which year\?/g)).toHaveLength(1)
  })
})

describe('whoever asks for more time too late', () => {
  const until = { 'until-day': '15', 'until-month': '12', 'until-year': '2023' }

  it('is told that the request was answered, and keeps the reason', async () => {
    const portal = await returnsAsked()
    const chair = await theChair(portal)
    const [one, other] = [await browsing(portal, chair), await browsing(portal, chair)]
    await one.post(`${r4}/answer`, { comment: 'All of it', _key: 'one' })
    const late = await other.post(`${r4}/more-time`, { ...until, reason: 'The clerk is ill', _key: 'two' })
    const page = await late.text()
    expect(late.status).toBe(409)
    expect(page).toContain('Person CPP Chair answered it on')
    expect(page).toContain('The clerk is ill')
  })

  it('is told with whom the request is now, and keeps the reason', async () => {
    const portal = await returnsAsked()
    const colleague = await known(portal, 'Cora Colleague', partnerOf(eastLothianCode))
    const { post } = await browsing(portal, await theChair(portal))
    await post(`${r4}/hand-over`, { to: colleague.id, _key: 'one' })
    const late = await post(`${r4}/more-time`, { ...until, reason: 'The clerk is ill', _key: 'two' })
    const page = await late.text()
    expect(late.status).toBe(409)
    expect(page).toContain('It is with Cora Colleague now')
    expect(page).toContain('The clerk is ill')
    expect(await requestNow(portal, 'R4')).not.toHaveProperty('moreTime')
  })
})
