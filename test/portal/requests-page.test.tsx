import { describe, expect, it } from 'vitest'
import { checksumOf } from '../../functions/ports/papers/checksum.ts'
import { browsing, known } from './a-portal.ts'
import { anInspector, aStranger, eastLothianCode, partnerOf, theChair, theCoordinator, theLead } from './kept-record.ts'
import {
  addFile,
  inspectionId,
  inspectionPath,
  keptFile,
  placeOf,
  requestNow,
  requestPath,
  returnsAsked,
} from './requests-record.ts'

const r4 = requestPath('R4')

const answered = async () => {
  const portal = await returnsAsked()
  const chair = await theChair(portal)
  const partner = await browsing(portal, chair)
  const file = await addFile(portal, partner, 'R4', keptFile)
  const sent = await partner.post(`${r4}/answer`, { comment: 'First line\nSecond line', _key: 'one' })
  return { portal, chair, partner, file, receipt: placeOf(sent) ?? '' }
}

describe('a request', () => {
  it('says what is asked, by when, of whom, and what a complete answer holds', async () => {
    const portal = await returnsAsked()
    const { get } = await browsing(portal, await theChair(portal))
    const page = await (await get(requestPath('R5'))).text()
    expect(page).toContain('R5 Pre-inspection return</h1>')
    expect(page).toContain('Wednesday 6 December 2023 at 17:00')
    expect(page).toContain('Person CPP Chair, Inspection co-ordinator')
    expect(page).toContain('key personnel and structures')
    for (const act of ['answer', 'hand-over', 'question', 'more-time'])
      expect(page).toContain(`href="${requestPath('R5')}/${act}"`)
  })

  it('says in words how many days are left', async () => {
    const portal = await returnsAsked()
    const { get } = await browsing(portal, await theChair(portal))
    expect(await (await get(requestPath('R5'))).text()).toContain('in 21 days')
  })

  it('shows the files that were added and are not sent yet', async () => {
    const portal = await returnsAsked()
    const partner = await browsing(portal, await theChair(portal))
    await addFile(portal, partner, 'R4', keptFile)
    expect(await (await partner.get(r4)).text()).toContain('Plan for children.pdf')
  })

  it('shows the team what was sent, with a file to fetch that is said not to be scanned', async () => {
    const { portal, file } = await answered()
    const { get } = await browsing(portal, await theCoordinator(portal))
    const page = await (await get(r4)).text()
    expect(page).toContain('First line\nSecond line')
    expect(page).toContain('Not scanned for viruses')
    expect(page).toContain(`href="${r4}/check"`)
    const fetched = await get(`${inspectionPath}/files/${file}`)
    expect([fetched.status, placeOf(fetched)]).toEqual([303, `https://files.example/${keptFile.key}`])
  })

  it('shows what came back with its reason and its new date', async () => {
    const { portal, partner } = await answered()
    const { post } = await browsing(portal, await theCoordinator(portal))
    await post(`${r4}/check`, { decision: 'return', reason: 'The plan for 2022 is missing', _key: 'two' })
    const page = await (await partner.get(r4)).text()
    const { due } = await requestNow(portal, 'R4')
    expect(page).toMatch(/Your answer was returned on 15 November 2023.*The plan for 2022 is missing/s)
    expect(page).toMatch(/The new date is \w+ \d+ (November|December) 2023/)
    expect(due >= '2023-12-08').toBe(true)
    expect(page).toContain(`href="${r4}/answer"`)
  })

  it('does not tell colleagues who were not asked why an answer came back', async () => {
    const { portal } = await answered()
    const { post } = await browsing(portal, await theCoordinator(portal))
    await post(`${r4}/check`, { decision: 'return', reason: 'The plan for 2022 is missing', _key: 'two' })
    const { get } = await browsing(portal, await known(portal, 'Cora Colleague', partnerOf(eastLothianCode)))
    const page = await (await get(r4)).text()
    expect(page).toContain('Returned for correction')
    expect(page).not.toContain('The plan for 2022 is missing')
    expect(page).not.toContain('Your answer')
  })

  it('keeps its history for whoever was asked', async () => {
    const { portal, partner } = await answered()
    const { post } = await browsing(portal, await theCoordinator(portal))
    await post(`${r4}/check`, { decision: 'return', reason: 'The plan for 2022 is missing', _key: 'two' })
    await partner.post(`${r4}/answer`, { comment: 'Here is the plan', _key: 'three' })
    const page = await (await partner.get(r4)).text()
    const history = page.slice(page.indexOf('What has happened'))
    expect(history).toContain('Answered: R4 Document return')
    expect(history).toContain('Returned: R4 Document return')
    expect(history).toContain('The plan for 2022 is missing')
  })

  it('is the same page not found for another partnership, with everything below it', async () => {
    const { portal, file, receipt } = await answered()
    const { get, post } = await browsing(portal, await aStranger(portal))
    const unknown = await (await get('/inspections/nowhere-2023-10-31/requests/R4')).text()
    const parts = ['', '/answer', '/files', '/hand-over', '/question', '/more-time', '/check', '/decide']
    const paths = [...parts.flatMap(part => [`${r4}${part}`, `${requestPath('R5')}${part}`]), receipt]
    for (const path of [...paths, `${inspectionPath}/files/${file}`, `${inspectionPath}/receipts/none`]) {
      const answer = await get(path)
      expect([path, answer.status]).toEqual([path, 404])
      expect((await answer.text()).replaceAll(/value="[^"]*"/g, '')).toBe(unknown.replaceAll(/value="[^"]*"/g, ''))
    }
    for (const part of ['/answer', '/files', '/hand-over', '/question', '/more-time'])
      expect((await post(`${requestPath('R5')}${part}`, { comment: 'Let me in', _key: 'one' })).status).toBe(404)
    expect((await requestNow(portal, 'R5')).state).toBe('open')
  })

  it('lets colleagues who were not asked look, and do nothing', async () => {
    const { portal, file, receipt } = await answered()
    const { get, post } = await browsing(portal, await known(portal, 'Cora Colleague', partnerOf(eastLothianCode)))
    const page = await (await get(requestPath('R5'))).text()
    for (const act of ['answer', 'hand-over', 'question', 'more-time'])
      expect(page).not.toContain(`href="${requestPath('R5')}/${act}"`)
    for (const part of ['/answer', '/files', '/hand-over', '/question', '/more-time']) {
      expect((await get(`${requestPath('R5')}${part}`)).status).toBe(404)
      expect((await post(`${requestPath('R5')}${part}`, { text: 'Let me in', _key: 'one' })).status).toBe(404)
    }
    expect((await get(receipt)).status).toBe(404)
    expect((await get(`${inspectionPath}/files/${file}`)).status).toBe(404)
  })

  it('keeps its content from staff who are not on the team', async () => {
    const { portal, file, receipt } = await answered()
    const { get } = await browsing(portal, await anInspector(portal))
    const page = await (await get(r4)).text()
    expect(page).toContain('Answered, to be checked')
    expect(page).not.toContain('First line')
    expect((await get(receipt)).status).toBe(404)
    expect((await get(`${inspectionPath}/files/${file}`)).status).toBe(404)
  })
})

describe('handing over', () => {
  it('gives the request to a colleague, who may answer it then, and takes it from the one before', async () => {
    const portal = await returnsAsked()
    const colleague = await known(portal, 'Cora Colleague', partnerOf(eastLothianCode))
    await aStranger(portal)
    const { get, post } = await browsing(portal, await theChair(portal))
    const form = await (await get(`${r4}/hand-over`)).text()
    expect(form).toContain('value="cora-colleague"')
    expect(form).not.toContain('value="fern-fictional"')
    const done = await post(`${r4}/hand-over`, { to: colleague.id, _key: 'one' })
    expect(placeOf(done)).toBe(`${r4}?done=handed-over`)
    expect((await requestNow(portal, 'R4')).person).toBe(colleague.id)
    expect(await (await get(`${r4}?done=handed-over`)).text()).toContain('Handed over')
    const other = await browsing(portal, colleague)
    expect((await other.get(`${r4}/answer`)).status).toBe(200)
  })

  it('lets a colleague in who was not known', async () => {
    const portal = await returnsAsked()
    const { post } = await browsing(portal, await theChair(portal))
    const fields = { to: 'somebody-else', name: 'Norman Notreal', email: 'norman.notreal@example.org', _key: 'one' }
    expect((await post(`${r4}/hand-over`, fields)).status).toBe(303)
    const person = await portal.ports.directory.byEmail('norman.notreal@example.org')
    expect(person?.id).toMatch(/^norman-notreal-[\w-]{6}$/)
    expect(person?.access).toEqual({ kind: 'partner', areas: [eastLothianCode] })
    expect((await requestNow(portal, 'R4')).person).toBe(person?.id)
  })

  it.each([
    [{}, 'to', 'Choose a colleague'],
    [{ to: 'fern-fictional' }, 'to', 'Choose a colleague'],
    [{ to: 'somebody-else', email: 'norman@example.org' }, 'name', 'Enter the name'],
    [{ to: 'somebody-else', name: 'Norman Notreal' }, 'email', 'Enter the work e-mail address'],
    [{ to: 'somebody-else', name: 'Norman Notreal', email: 'norman at home' }, 'email', 'Enter an e-mail address'],
    [{ to: 'somebody-else', name: 'X', email: 'person-coordinator@example.org' }, 'email', 'Enter the address of'],
  ])('refuses %j by the field and keeps what was typed', async (fields, field, says) => {
    const portal = await returnsAsked()
    await aStranger(portal)
    await theCoordinator(portal)
    const chair = await theChair(portal)
    const { post } = await browsing(portal, chair)
    const answer = await post(`${r4}/hand-over`, { ...fields, _key: 'one' })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain(`<a href="#field-${field}">${says}`)
    for (const typed of Object.values(fields).filter(one => one !== 'fern-fictional'))
      expect(page).toContain(`value="${typed}"`)
    expect((await requestNow(portal, 'R4')).person).toBe(chair.id)
  })

  it('is done once by a double click, whose second half leads to the same page', async () => {
    const portal = await returnsAsked()
    const colleague = await known(portal, 'Cora Colleague', partnerOf(eastLothianCode))
    const { post } = await browsing(portal, await theChair(portal))
    const fields = { to: colleague.id, _key: 'same' }
    const both = [await post(`${r4}/hand-over`, fields), await post(`${r4}/hand-over`, fields)]
    expect(both.map(placeOf)).toEqual([`${r4}?done=handed-over`, `${r4}?done=handed-over`])
  })
})

describe('a question', () => {
  it('goes to the team, who answer it on its page', async () => {
    const portal = await returnsAsked()
    const partner = await browsing(portal, await theChair(portal))
    const asked = await partner.post(`${r4}/question`, { text: 'Which year?', _key: 'one' })
    expect(placeOf(asked)).toBe(`${r4}?done=asked`)
    const team = await browsing(portal, await theCoordinator(portal))
    const [answerPath = ''] = /\/inspections\/[\w/-]+\/questions\/[\w-]+/.exec(await (await team.get(r4)).text()) ?? []
    expect(await (await team.get(answerPath)).text()).toContain('Which year?')
    expect((await partner.get(answerPath)).status).toBe(404)
    expect((await team.post(answerPath, { text: 'The last two', _key: 'two' })).status).toBe(303)
    const page = await (await partner.get(r4)).text()
    expect(page).toContain('Which year?')
    expect(page).toContain('The last two')
  })

  it('is not sent empty', async () => {
    const portal = await returnsAsked()
    const { post } = await browsing(portal, await theChair(portal))
    const answer = await post(`${r4}/question`, { text: '  ', _key: 'one' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('<a href="#field-text">Write your question</a>')
  })
})

describe('asking for more time', () => {
  const until = { 'until-day': '15', 'until-month': '12', 'until-year': '2023' }

  it('is shown with its date until the lead decides', async () => {
    const portal = await returnsAsked()
    const { get, post } = await browsing(portal, await theChair(portal))
    const asked = await post(`${r4}/more-time`, { ...until, reason: 'The clerk is ill', _key: 'one' })
    expect(placeOf(asked)).toBe(`${r4}?done=time-asked`)
    expect(await (await get(r4)).text()).toContain('More time is asked for, until 15 December 2023')
    const lead = await browsing(portal, await theLead(portal))
    expect(await (await lead.get(r4)).text()).toContain(`href="${r4}/decide"`)
  })

  it.each([
    [{ reason: 'Ill' }, 'until', ''],
    [{ ...until, 'until-month': '13', reason: 'Ill' }, 'until', ''],
    [{ ...until, 'until-day': '1', reason: 'Ill' }, 'until', 'is no later date'],
    [until, 'reason', 'Say why'],
  ])('refuses %j by the field and keeps what was typed', async (fields, field, says) => {
    const portal = await returnsAsked()
    const { post } = await browsing(portal, await theChair(portal))
    const answer = await post(`${r4}/more-time`, { ...fields, _key: 'one' })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toMatch(new RegExp(`<a href="#field-${field}[^"]*">[^<]*${says}`))
    for (const typed of Object.values(fields)) expect(page).toContain(typed)
    expect(await requestNow(portal, 'R4')).not.toHaveProperty('moreTime')
  })
})

describe('a receipt', () => {
  it('says when, by whom and what, with checksums that can be worked out again', async () => {
    const { portal, partner, receipt } = await answered()
    const page = await (await partner.get(receipt)).text()
    const [paper] = await portal.ports.papers.submissions(inspectionId)
    if (paper === undefined) throw new Error('nothing was sent')
    expect(page).toContain('Your answer has been sent')
    expect(page).toContain('15 November 2023 at 09:00')
    expect(page).toContain('Person CPP Chair')
    expect(page).toContain(keptFile.sha256)
    expect(page).toContain(paper.checksum)
    expect(checksumOf(paper)).toBe(paper.checksum)
    const team = await browsing(portal, await theCoordinator(portal))
    expect((await team.get(receipt)).status).toBe(200)
  })

  it('is not given for an answer that did not get in', async () => {
    const portal = await returnsAsked()
    const { get } = await browsing(portal, await theChair(portal))
    const content = { fields: { comment: 'Too late' }, files: [] }
    const written = { id: 'R4-1-late', request: 'R4', by: 'person-cpp-chair', at: portal.clock.now().toString() }
    await portal.ports.papers.put(inspectionId, {
      kind: 'submission',
      ...written,
      ...content,
      checksum: checksumOf(content),
    })
    expect((await get(`${inspectionPath}/receipts/R4-1-late`)).status).toBe(404)
  })
})
