import { describe, expect, it } from 'vitest'
import { Failure } from '../../domain/failure.ts'
import { type APortal, browsing, known } from './a-portal.ts'
import { eastLothianCode, partnerOf, theChair, theCoordinator } from './kept-record.ts'
import {
  addFile,
  inspectionId,
  keptFile,
  namesAsked,
  panelAsked,
  placeOf,
  requestNow,
  requestPath,
  returnsAsked,
} from './requests-record.ts'

const answerPath = (key: string): string => `${requestPath(key)}/answer`
const r4 = answerPath('R4')

const submittedBy = async ({ ports }: APortal) =>
  (await ports.store.events(inspectionId)).filter(one => one.what === 'request-submitted')

describe('an answer', () => {
  it('is kept with a checksum under the reference that the record has, and leads to its receipt', async () => {
    const portal = await returnsAsked()
    const { post } = await browsing(portal, await theChair(portal))
    const sent = await post(r4, { comment: 'All of it', _key: 'one' })
    const request = await requestNow(portal, 'R4')
    const [paper] = await portal.ports.papers.submissions(inspectionId)
    if (request.state !== 'submitted') throw new Error(`it is ${request.state}`)
    expect(request.submission.reference).toMatch(/^R4-1-[\w-]{12}$/)
    expect(paper).toMatchObject({ id: request.submission.reference, fields: { comment: 'All of it' }, files: [] })
    expect(placeOf(sent)).toBe(`/inspections/${inspectionId}/receipts/${request.submission.reference}?done=sent`)
  })

  it('takes the kept files along, and none that was refused or taken away', async () => {
    const portal = await returnsAsked()
    const partner = await browsing(portal, await theChair(portal))
    const kept = await addFile(portal, partner, 'R4', keptFile)
    await addFile(portal, partner, 'R4', { kind: 'refused', reason: 'A virus was found', findings: [] })
    const taken = await addFile(portal, partner, 'R4', keptFile)
    await partner.post(`${requestPath('R4')}/files`, { withdraw: taken })
    await partner.post(r4, { comment: 'With a file', _key: 'one' })
    const [paper] = await portal.ports.papers.submissions(inspectionId)
    expect(paper?.files).toEqual([
      { uploadId: kept, fileName: 'Plan for children.pdf', sha256: keptFile.sha256, size: keptFile.size },
    ])
  })

  it('waits for a file that is still being checked, and keeps what was typed', async () => {
    const portal = await returnsAsked()
    const partner = await browsing(portal, await theChair(portal))
    await addFile(portal, partner, 'R4')
    const answer = await partner.post(r4, { comment: 'With a file', _key: 'one' })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('A file is still being checked')
    expect(page).toContain('With a file</textarea>')
    expect((await requestNow(portal, 'R4')).state).toBe('open')
  })

  it('does not lose its files when the record could not be written at first', async () => {
    const portal = await returnsAsked()
    const partner = await browsing(portal, await theChair(portal))
    await addFile(portal, partner, 'R4', keptFile)
    const { store } = portal.ports
    const { commit } = store
    Object.assign(store, { commit: () => Promise.reject(new Failure('StoreUnavailable', 'for a moment')) })
    expect((await partner.post(r4, { comment: 'With a file', _key: 'one' })).status).toBe(503)
    Object.assign(store, { commit })
    expect(await (await partner.get(r4)).text()).toContain('Plan for children.pdf')
    expect((await partner.post(r4, { comment: 'With a file', _key: 'one' })).status).toBe(303)
    const request = await requestNow(portal, 'R4')
    if (request.state !== 'submitted') throw new Error(`it is ${request.state}`)
    const place = { inspectionId, id: request.submission.reference }
    expect((await portal.ports.papers.submission(place))?.files).toHaveLength(1)
  })

  it('can be kept as a draft, which nobody else sees, and is gone once it is sent', async () => {
    const portal = await returnsAsked()
    const { get, post } = await browsing(portal, await theChair(portal))
    const saved = await post(r4, { comment: 'Half of it', _do: 'save', _key: 'one' })
    expect(placeOf(saved)).toBe(`${r4}?saved=1`)
    const page = await (await get(`${r4}?saved=1`)).text()
    expect(page).toContain('Your draft is kept')
    expect(page).toContain('Half of it</textarea>')
    const team = await browsing(portal, await theCoordinator(portal))
    expect(await (await team.get(requestPath('R4'))).text()).not.toContain('Half of it')
    await post(r4, { comment: 'All of it', _key: 'two' })
    const back = await browsing(portal, await theCoordinator(portal))
    await back.post(`${requestPath('R4')}/check`, { decision: 'return', reason: 'More please', _key: 'three' })
    expect(await (await get(r4)).text()).not.toContain('Half of it')
  })

  it('that was typed while the session ended is there again after the sign-in', async () => {
    const portal = await returnsAsked()
    const chair = await theChair(portal)
    const { post } = await browsing(portal, chair)
    portal.clock.set(portal.clock.now().add({ minutes: 61 }).toString())
    const late = await post(r4, { comment: 'Typed for an hour', _key: 'one' })
    expect([late.status, placeOf(late)]).toEqual([303, `/sign-in?${new URLSearchParams({ to: r4, kept: '1' })}`])
    expect((await requestNow(portal, 'R4')).state).toBe('open')
    const page = await (await (await browsing(portal, chair)).get(r4)).text()
    expect(page).toContain('What you typed before is here again')
    expect(page).toContain('Typed for an hour</textarea>')
  })

  it.each([
    [{ comment: '  ' }, 'Write an answer, or add a file'],
    [{ comment: 'x'.repeat(4001) }, 'Use at most 4000 characters; there are 4001 now'],
  ])('is refused where it is empty or too long, and keeps what was typed', async (fields, says) => {
    const portal = await returnsAsked()
    const { post } = await browsing(portal, await theChair(portal))
    const answer = await post(r4, { ...fields, _key: 'one' })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('<title>Error: ')
    expect(page).toContain(`<a href="#field-comment">${says}</a>`)
    expect(page).toContain(fields.comment)
    expect(await portal.ports.papers.submissions(inspectionId)).toEqual([])
  })

  it('is taken from no other site and with no other token', async () => {
    const portal = await returnsAsked()
    const { post } = await browsing(portal, await theChair(portal))
    expect((await post(r4, { comment: 'Forged', _key: 'one' }, 'another token')).status).toBe(403)
    expect((await requestNow(portal, 'R4')).state).toBe('open')
  })
})

describe('a double click', () => {
  it('sends once, and both halves lead to the receipt', async () => {
    const portal = await returnsAsked()
    const { post } = await browsing(portal, await theChair(portal))
    const fields = { comment: 'All of it', _key: 'same' }
    const both = [await post(r4, fields), await post(r4, fields)]
    expect(await portal.ports.papers.submissions(inspectionId)).toHaveLength(1)
    expect(await submittedBy(portal)).toHaveLength(1)
    expect(both.map(one => one.status)).toEqual([303, 303])
    expect(placeOf(both[1] ?? new Response())).toBe(placeOf(both[0] ?? new Response()))
  })

  it('whose halves arrive at the same moment sends once, and neither sees an error', async () => {
    const portal = await returnsAsked()
    const { post } = await browsing(portal, await theChair(portal))
    const fields = { comment: 'All of it', _key: 'same' }
    const both = await Promise.all([post(r4, fields), post(r4, fields)])
    expect(both.map(one => one.status)).toEqual([303, 303])
    expect(await portal.ports.papers.submissions(inspectionId)).toHaveLength(1)
    expect(await submittedBy(portal)).toHaveLength(1)
  })
})

describe('two answers to the same request', () => {
  it('at the same moment: one wins, the other is told who answered and when, and keeps his typing', async () => {
    const portal = await returnsAsked()
    const chair = await theChair(portal)
    const [one, other] = [await browsing(portal, chair), await browsing(portal, chair)]
    const answers = await Promise.all([
      one.post(r4, { comment: 'Words of the first', _key: 'first' }),
      other.post(r4, { comment: 'Words of the second', _key: 'second' }),
    ])
    expect(await submittedBy(portal)).toHaveLength(1)
    expect(answers.map(answer => answer.status).toSorted()).toEqual([303, 409])
    const page = (await Promise.all(answers.map(answer => answer.text()))).join('')
    expect(page).toContain('Person CPP Chair answered it on 15 November 2023 at 09:00')
    const kept = await (await one.get(r4)).text()
    expect(kept).toMatch(/Words of the (first|second)/)
  })

  it('one after the other: the second is told, and keeps his typing', async () => {
    const portal = await returnsAsked()
    const chair = await theChair(portal)
    const [one, other] = [await browsing(portal, chair), await browsing(portal, chair)]
    await one.post(r4, { comment: 'Words of the first', _key: 'first' })
    const late = await other.post(r4, { comment: 'Words of the second', _key: 'second' })
    const page = await late.text()
    expect(late.status).toBe(409)
    expect(page).toContain('Person CPP Chair answered it on 15 November 2023 at 09:00')
    expect(page).toContain('Words of the second')
    expect(await (await other.get(r4)).text()).toContain('Words of the second')
    expect(await submittedBy(portal)).toHaveLength(1)
  })

  it('by the one who had it and the colleague who has it now: the first is told, and keeps his typing', async () => {
    const portal = await returnsAsked()
    const chair = await theChair(portal)
    const colleague = await known(portal, 'Cora Colleague', partnerOf(eastLothianCode))
    const before = await browsing(portal, chair)
    const team = await browsing(portal, await theCoordinator(portal))
    await team.post(`${requestPath('R4')}/hand-over`, { to: colleague.id, _key: 'one' })
    const handed = await before.post(r4, { comment: 'Words of the chair', _key: 'two' })
    expect(handed.status).toBe(409)
    expect(await handed.text()).toContain('It is with Cora Colleague now')
    const after = await browsing(portal, colleague)
    expect((await after.post(r4, { comment: 'Words of the colleague', _key: 'three' })).status).toBe(303)
    const late = await before.post(r4, { comment: 'More words of the chair', _key: 'four' })
    expect(late.status).toBe(409)
    const page = await late.text()
    expect(page).toContain('Cora Colleague answered it on 15 November 2023 at 09:00')
    expect(page).toContain('More words of the chair')
    expect(page).not.toContain('Words of the colleague')
  })
})

describe('an answer that names a person', () => {
  const nora = {
    name: 'Nora Newly Invented',
    title: 'Head of planning',
    organisation: 'East Lothian Council',
    email: 'nora.newly@example.org',
    phone: '01620 000000',
    _key: 'one',
  }

  it('puts that person into the directory, who may see the partnership’s inspections from then on', async () => {
    const portal = await namesAsked()
    const { post } = await browsing(portal, await theChair(portal))
    expect((await post(answerPath('R2'), nora)).status).toBe(303)
    const person = await portal.ports.directory.byEmail(nora.email)
    expect(person).toMatchObject({ name: nora.name, title: nora.title, phone: nora.phone })
    expect(person?.id).toMatch(/^nora-newly-[\w-]{6}$/)
    expect(person?.access).toEqual({ kind: 'partner', areas: [eastLothianCode] })
    expect(await requestNow(portal, 'R2')).toMatchObject({ submission: { names: person?.id } })
  })

  it('finds whoever is in the directory by the address, whatever its case', async () => {
    const portal = await namesAsked()
    const cora = await known(portal, 'Cora Colleague', partnerOf(eastLothianCode))
    const { post } = await browsing(portal, await theChair(portal))
    await post(answerPath('R2'), { ...nora, email: 'Cora-Colleague@example.org' })
    expect(await requestNow(portal, 'R2')).toMatchObject({ submission: { names: cora.id } })
  })

  it('does not rename people of another partnership', async () => {
    const portal = await namesAsked()
    const fern = await known(portal, 'Fern Fictional', partnerOf('S12000014'))
    const { post } = await browsing(portal, await theChair(portal))
    expect((await post(answerPath('R2'), { ...nora, email: fern.email })).status).toBe(303)
    const after = await portal.ports.directory.get(fern.id)
    expect(after?.name).toBe(fern.name)
    expect(after?.access).toEqual({ kind: 'partner', areas: ['S12000014', eastLothianCode] })
  })

  it('names nobody of the inspectorate, whose entry stays as it was', async () => {
    const portal = await namesAsked()
    const coordinator = await theCoordinator(portal)
    const { post } = await browsing(portal, await theChair(portal))
    const answer = await post(answerPath('R2'), { ...nora, email: coordinator.email })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(
      '<a href="#field-email">Enter the address of somebody of your partnership</a>',
    )
    expect(await portal.ports.directory.get(coordinator.id)).toEqual(coordinator)
  })

  it.each([
    ['name', '', 'Enter the name'],
    ['email', '', 'Enter the work e-mail address'],
    ['email', 'nora at work', 'Enter an e-mail address such as name@example.org'],
    ['organisation', '', 'Enter the employer'],
  ])('is refused with %s “%s”, by the field, and keeps what was typed', async (field, value, says) => {
    const portal = await namesAsked()
    const { post } = await browsing(portal, await theChair(portal))
    const answer = await post(answerPath('R2'), { ...nora, [field]: value })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain(`<a href="#field-${field}">${says}</a>`)
    expect(page).toContain(`value="${field === 'name' ? nora.title : nora.name}"`)
    expect(await portal.ports.directory.byEmail(nora.email)).toBeUndefined()
  })
})

describe('a decision', () => {
  const theChairOfThePanel = (portal: APortal) =>
    known(portal, 'Person Panel Chair', { kind: 'staff', roles: ['panel-member'] })

  it('is chosen in plain words and kept as the step’s outcome, with the months until a progress review', async () => {
    const portal = await panelAsked()
    const { get, post } = await browsing(portal, await theChairOfThePanel(portal))
    const form = await (await get(answerPath('panel'))).text()
    for (const words of ['Approve', 'Return', 'Ask for an interim report', 'Progress review after how many months?'])
      expect(form).toContain(words)
    const fields = { outcome: 'approve', progressReviewInMonths: '12', _key: 'one' }
    expect((await post(answerPath('panel'), fields)).status).toBe(303)
    expect(await requestNow(portal, 'panel')).toMatchObject({
      state: 'accepted',
      submission: { outcome: 'approve', progressReviewInMonths: 12 },
    })
  })

  it('asks for no progress review where the draft is returned, even if months were typed first', async () => {
    const portal = await panelAsked()
    const { post } = await browsing(portal, await theChairOfThePanel(portal))
    await post(answerPath('panel'), { outcome: 'return', progressReviewInMonths: '12', _key: 'one' })
    const request = await requestNow(portal, 'panel')
    expect(request).toMatchObject({ state: 'accepted', submission: { outcome: 'return' } })
    expect((await portal.ports.store.load(inspectionId)).inspection.progressReview).toBeUndefined()
  })

  it.each([
    [{ comment: 'Well' }, 'outcome', 'Choose the decision'],
    [{ outcome: 'approve', progressReviewInMonths: 'soon' }, 'progressReviewInMonths', 'Enter a number of months'],
    [{ outcome: 'approve', progressReviewInMonths: '61' }, 'progressReviewInMonths', 'Enter 60 months or fewer'],
    [{ outcome: 'perhaps' }, 'outcome', ''],
  ])('is refused as %j', async (fields, field, says) => {
    const portal = await panelAsked()
    const { post } = await browsing(portal, await theChairOfThePanel(portal))
    const answer = await post(answerPath('panel'), { ...fields, _key: 'one' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(`<a href="#field-${field}">${says}`)
    expect((await requestNow(portal, 'panel')).state).toBe('open')
  })
})
