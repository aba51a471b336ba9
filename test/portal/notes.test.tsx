import { describe, expect, it } from 'vitest'
import { longestText } from '../../functions/ports/papers/paper.ts'
import { saveDraft } from '../../portal/session/drafts.ts'
import { type APortal, browsing } from './a-portal.ts'
import { anInspector, eastLothian, lettersOut, theChair, theCoordinator, theLead } from './kept-record.ts'

const path = `${eastLothian}/notes`
const id = 'east-lothian-2023-10-31'

const aTeam = async () => {
  const portal = await lettersOut()
  const coordinator = await theCoordinator(portal)
  return { portal, coordinator, ...(await browsing(portal, coordinator)) }
}

const written = async ({ ports }: APortal) =>
  (await ports.store.events(id)).filter(({ what }) => what === 'note-written')

describe('the notes of an inspection', () => {
  it('are kept with who wrote them, noted in the history without their words, and shown newest first', async () => {
    const { portal, get, post } = await aTeam()
    const answer = await post(path, { text: 'The room is booked.', _key: 'first' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${path}?done=noted`])
    portal.clock.set(portal.clock.now().add({ minutes: 5 }).toString())
    const lead = await browsing(portal, await theLead(portal))
    await lead.post(path, { text: 'The room\nis too small.', _key: 'second' })
    const page = await (await get(`${path}?done=noted`)).text()
    expect(page).toContain('Your note is kept')
    expect(page.indexOf('is too small.')).toBeGreaterThan(0)
    expect(page.indexOf('is too small.')).toBeLessThan(page.indexOf('The room is booked.'))
    expect(page).toContain('Person Inspection Lead')
    const events = await written(portal)
    expect(events.map(one => one.by)).toEqual(['person-coordinator', 'person-inspection-lead'])
    expect(JSON.stringify(events)).not.toContain('room')
  })

  it('are written once, however often a form is sent, and when its first sending was cut off before the history', async () => {
    const { portal, post } = await aTeam()
    const { store, papers } = portal.ports
    const { commit } = store
    const broken = Object.assign(store, { commit: () => Promise.reject(new Error('cut off')) })
    expect((await post(path, { text: 'Once.', _key: 'same' })).status).toBe(500)
    expect(await papers.notes(id)).toHaveLength(1)
    Object.assign(broken, { commit })
    await post(path, { text: 'Once.', _key: 'same' })
    expect((await post(path, { text: 'Once.', _key: 'same' })).status).toBe(303)
    expect(await papers.notes(id)).toHaveLength(1)
    expect(await written(portal)).toHaveLength(1)
  })

  it.each([
    ['   ', 'Write your note'],
    ['x'.repeat(longestText + 1), `Use at most ${longestText} characters; there are ${longestText + 1} now`],
  ])('refuse one that is empty or too long, and keep what was typed', async (text, says) => {
    const { portal, post } = await aTeam()
    const answer = await post(`${path}?done=noted`, { text, _key: 'first' })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain(`<a href="#field-text">${says}</a>`)
    expect(page).toContain(text.trim())
    expect(page).not.toContain('Your note is kept')
    expect(await portal.ports.papers.notes(id)).toEqual([])
  })

  it('show again what somebody had typed when the session ended', async () => {
    const { portal, coordinator, get, post } = await aTeam()
    await saveDraft(portal.ports.desk, coordinator.id, path, { text: 'Half a thought' }, portal.clock.now())
    expect(await (await get(path)).text()).toContain('Half a thought</textarea>')
    await post(path, { text: 'A whole thought', _key: 'first' })
    expect(await (await get(path)).text()).not.toContain('Half a thought')
  })

  it('are refused to staff outside the team, and are not there for the partnership', async () => {
    const portal = await lettersOut()
    for (const [person, status] of [
      [await anInspector(portal), 403],
      [await theChair(portal), 404],
    ] as const) {
      const { get, post } = await browsing(portal, person)
      expect((await get(path)).status).toBe(status)
      expect((await post(path, { text: 'Let me in', _key: 'first' })).status).toBe(status)
    }
    expect(await portal.ports.papers.notes(id)).toEqual([])
  })
})
