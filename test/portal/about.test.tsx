import { describe, expect, it } from 'vitest'
import { findDraft, saveDraft } from '../../portal/session/drafts.ts'
import { findSession } from '../../portal/session/session.ts'
import { aPortal, browsing } from './a-portal.ts'
import { aStranger } from './kept-record.ts'

const origin = 'https://inspections.example'

const textOf = async (path: string): Promise<string> => {
  const answer = await aPortal().app.request(`${origin}${path}`)
  expect(answer.status).toBe(200)
  return (await answer.text()).replaceAll(/\s+/g, ' ')
}

describe('what everybody may read', () => {
  it.each([
    ['/help', 'Help'],
    ['/accessibility', 'Accessibility statement'],
    ['/privacy', 'Privacy'],
  ])('%s is there for people who are signed in and who are not', async (path, title) => {
    const heading = `<h1 class="ds_page-header__title">${title}</h1>`
    const anybody = await textOf(path)
    expect(anybody).toContain(heading)
    expect(anybody).not.toContain('Sign out')
    const portal = aPortal()
    const { get } = await browsing(portal, await aStranger(portal))
    const page = await (await get(path)).text()
    expect(page).toContain(heading)
    expect(page).toContain('Sign out')
  })

  it('gives addresses that nobody can own', async () => {
    for (const path of ['/help', '/accessibility', '/privacy']) {
      const addresses = [...(await textOf(path)).matchAll(/mailto:([^"]+)/g)].map(([, address]) => address)
      expect(addresses.length).toBeGreaterThan(0)
      expect(addresses.filter(one => !one?.endsWith('.example'))).toEqual([])
    }
  })
})

describe('the accessibility statement', () => {
  it('has the parts that the regulations of 2018 ask for', async () => {
    const page = await textOf('/accessibility')
    expect(page).toContain('(Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018')
    expect(page).toContain('partially compliant with the Web Content Accessibility Guidelines (WCAG) version 2.2')
    for (const part of [
      'What does not meet the regulations',
      'What would cost too much for what it brings',
      'What the regulations do not ask for',
      'Tell us, or ask for something in another form',
      'Equality and Human Rights Commission (EHRC)',
      'prepared, and the pages were last tested, on 23 November 2026',
    ])
      expect(page).toContain(part)
  })

  it('says that disabled people have not tested it yet', async () =>
    expect(await textOf('/accessibility')).toContain('<strong>Not done yet:</strong> tests with disabled people'))
})

describe('the privacy notice', () => {
  it('says which cookies there are, and the pages set no other', async () => {
    const page = await textOf('/privacy')
    expect(page).toContain('__Host-session')
    const answer = await aPortal().app.request(`${origin}/privacy`)
    expect(answer.headers.getSetCookie()).toEqual([])
  })

  it('tells the truth about how long typing and sessions are kept', async () => {
    const page = await textOf('/privacy')
    expect(page).toContain('>90 days<')
    expect(page).toContain('>36 hours after it began<')
    const portal = aPortal()
    const { ports, clock } = portal
    const person = await aStranger(portal)
    const { secret } = await browsing(portal, person)
    const begun = clock.now()
    await saveDraft(ports.desk, person.id, '/form', { text: 'typed' }, begun)
    const later = (hours: number) => begun.add({ hours })
    expect(await findSession(ports.desk, secret, later(36).subtract({ seconds: 1 }))).toBeDefined()
    expect(await findSession(ports.desk, secret, later(36))).toBeUndefined()
    expect(await findDraft(ports.desk, person.id, '/form', later(90 * 24).subtract({ seconds: 1 }))).toBeDefined()
    expect(await findDraft(ports.desk, person.id, '/form', later(90 * 24))).toBeUndefined()
  })
})

describe('help', () => {
  it('says what happens as a date passes, and that the lead decides in the end', async () => {
    const page = await textOf('/help')
    expect(page).toContain('Ten working days after')
    expect(page).toContain('The inspection lead is asked to decide')
  })
})
