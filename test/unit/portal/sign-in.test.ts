import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { enterRealm } from '../../../local/lambda/realm.ts'
import { runInScope } from '../../../local/lambda/scope.ts'
import { createLocalOidc } from '../../../local/oidc/provider.ts'
import { type Attempt, oidcSignIn, type SignIn } from '../../../portal/sign-in/oidc.ts'
import { aBrowser, type Seen } from './a-browser.ts'
import { aServer } from './a-server.ts'

const portalUrl = 'http://localhost:9'
const ewan = {
  name: 'Ewan Figment',
  email: 'Ewan.Figment@example.org',
  says: 'coordinator',
  group: 'Care Inspectorate',
}
const ailsa = {
  name: 'Ailsa "Day" <Dream>',
  email: 'ailsa@example.org',
  says: 'service manager',
  group: 'Elsewhere & Co',
}
const dayMs = 86_400_000

let server: Awaited<ReturnType<typeof aServer>>
let leave: () => void
let issuer: string
let aheadMs = 0

const wallMs = () => performance.timeOrigin + performance.now()
const now = () => wallMs() + aheadMs

const startProvider = () =>
  server.answerWith(
    createLocalOidc({
      issuer,
      portalUrl,
      clientIds: ['staff', 'partner'],
      people: async clientId => (clientId === 'staff' ? [ewan, ailsa] : []),
      now,
    }),
  )

beforeAll(async () => {
  leave = enterRealm()
  server = await aServer()
  issuer = `${server.url}/oidc`
  startProvider()
})
beforeEach(() => {
  aheadMs = 0
})
afterAll(() => {
  leave()
  server.stop()
})

/** Runs as the pages' function runs: on the local clock. */
const onClock = <T>(work: () => Promise<T>): Promise<T> =>
  runInScope({ environment: {}, now, write: () => undefined }, work)

const aSignIn = (): SignIn => {
  const signIn = oidcSignIn({
    portalUrl,
    staff: { issuer, clientId: 'staff' },
    partner: { issuer, clientId: 'partner' },
  })
  return {
    begin: who => onClock(() => signIn.begin(who)),
    finish: (back, attempt) => onClock(() => signIn.finish(back, attempt)),
    signOutUrl: who => onClock(() => signIn.signOutUrl(who)),
  }
}

const choose = (browser: ReturnType<typeof aBrowser>, page: Seen, email: string): Promise<Seen> => {
  const action = /<form method="post" action="([^"]+)"/.exec(page.html)?.[1]
  if (action === undefined) throw new Error(`no form: ${page.html}`)
  return browser.visit(new URL(action, page.at), { email })
}

/** A sign-in up to the moment when the browser comes back to the pages. */
const cameBack = async (signIn: SignIn, email = ewan.email, browser = aBrowser()) => {
  const { url, attempt } = await signIn.begin('staff')
  const { at } = await choose(browser, await browser.visit(url), email)
  expect(at.href).toContain(`${portalUrl}/sign-in/back?`)
  return { back: at, attempt }
}

const refused = { name: 'SignInFailed' }

describe('signing in', () => {
  it.each([0, 1000, -1000])('ends with who was chosen, on a clock that is %d days ahead', async days => {
    aheadMs = days * dayMs
    const signIn = aSignIn()
    const { back, attempt } = await cameBack(signIn)
    const email = 'ewan.figment@example.org'
    expect(await signIn.finish(back, attempt)).toEqual({ issuer, subject: email, email })
  })

  it('survives a clock that jumps by months between any two steps', async () => {
    const signIn = aSignIn()
    const browser = aBrowser()
    const { url, attempt } = await signIn.begin('staff')
    const jump = () => {
      aheadMs += 60 * dayMs
    }
    jump()
    const page = await browser.visit(url)
    jump()
    const { at } = await choose(browser, page, ewan.email)
    jump()
    expect(await signIn.finish(at, attempt)).toMatchObject({ email: 'ewan.figment@example.org' })
  })

  it('asks anew who it is each time, so that one browser can play several people', async () => {
    const signIn = aSignIn()
    const browser = aBrowser()
    for (const { email } of [ewan, ailsa, ewan]) {
      const { back, attempt } = await cameBack(signIn, email, browser)
      expect(await signIn.finish(back, attempt)).toMatchObject({ email: email.toLowerCase() })
    }
  })

  it('goes on after a restart of the local system, whatever cookies are left over', async () => {
    const browser = aBrowser()
    await cameBack(aSignIn(), ewan.email, browser)
    startProvider()
    const signIn = aSignIn()
    const { back, attempt } = await cameBack(signIn, ewan.email, browser)
    expect(await signIn.finish(back, attempt)).toMatchObject({ email: 'ewan.figment@example.org' })
  })

  it('takes a code once', async () => {
    const signIn = aSignIn()
    const { back, attempt } = await cameBack(signIn)
    await signIn.finish(back, attempt)
    await expect(signIn.finish(back, attempt)).rejects.toMatchObject(refused)
  })

  const foreign: readonly (keyof Attempt)[] = ['state', 'nonce', 'codeVerifier']
  it.each(foreign)('refuses what comes back to an attempt with another %s', async part => {
    const signIn = aSignIn()
    const { back, attempt } = await cameBack(signIn)
    const { attempt: other } = await signIn.begin('staff')
    await expect(signIn.finish(back, { ...attempt, [part]: other[part] })).rejects.toMatchObject(refused)
  })

  it('refuses who comes back without a code', async () => {
    const signIn = aSignIn()
    const { attempt } = await signIn.begin('staff')
    const back = new URL(
      `${portalUrl}/sign-in/back?${new URLSearchParams({ error: 'access_denied', state: attempt.state })}`,
    )
    await expect(signIn.finish(back, attempt)).rejects.toMatchObject(refused)
  })
})

describe('the page of the local sign-in', () => {
  const opened = async (who: 'staff' | 'partner' = 'staff') => {
    const browser = aBrowser()
    return { browser, page: await browser.visit((await aSignIn().begin(who)).url) }
  }

  it('says that nobody is real, and shows everybody in their groups', async () => {
    const { html } = (await opened()).page
    expect(html).toContain('This is the local sign-in: nobody here is real')
    expect(html).toContain('<h2>Care Inspectorate</h2>')
    expect(html).toContain('<h2>Elsewhere &amp; Co</h2>')
    expect(html).toContain('>Ailsa &quot;Day&quot; &lt;Dream&gt;</button>')
  })

  it('needs no script and no style within it, and its policy allows none', async () => {
    const { html, headers } = (await opened()).page
    expect(html).not.toMatch(/<script|<style|style=|onclick/)
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self'; form-action 'self' /)
  })

  it('lets nobody in whom the client does not know', async () => {
    const { browser, page } = await opened('partner')
    const { status, html } = await choose(browser, page, ewan.email)
    expect(status).toBe(400)
    expect(html).toContain('Nobody who signs in here has this address')
  })

  it('keeps what was typed, as text', async () => {
    const { browser, page } = await opened()
    const { html } = await choose(browser, page, '"><script>')
    expect(html).toContain('value="&quot;&gt;&lt;script&gt;"')
  })

  it('asks for an address where none was given', async () => {
    const { browser, page } = await opened()
    expect((await choose(browser, page, ' ')).html).toContain('Choose a person, or type an address.')
  })

  it('sends who comes to a finished sign-in to a new one', async () => {
    const { browser, page } = await opened()
    await choose(browser, page, ewan.email)
    const { status, html } = await browser.visit(page.at)
    expect(status).toBe(400)
    expect(html).toContain(`<a href="${portalUrl}/sign-in">Begin again</a>`)
  })

  it('shows nobody the sign-in of another browser', async () => {
    const { page } = await opened()
    expect((await aBrowser().visit(page.at)).status).toBe(400)
  })

  it('leads to no address that is not of the pages', async () => {
    const elsewhere = new URL((await aSignIn().begin('staff')).url)
    elsewhere.searchParams.set('redirect_uri', 'http://elsewhere.localhost/sign-in/back')
    const { at, status, html } = await aBrowser().visit(elsewhere)
    expect([at.origin, status]).toEqual([new URL(issuer).origin, 400])
    expect(html).toContain('The sign-in failed')
  })
})

describe('signing out', () => {
  it('ends at the pages', async () => {
    const url = await aSignIn().signOutUrl('staff')
    expect((await aBrowser().visit(url ?? '')).at.href).toBe(`${portalUrl}/`)
  })

  it('names the page to go to as Cognito calls it, too', async () => {
    const { searchParams } = new URL((await aSignIn().signOutUrl('staff')) ?? '')
    expect(Object.fromEntries(searchParams)).toMatchObject({ client_id: 'staff', logout_uri: `${portalUrl}/` })
  })

  it('leads nowhere else', async () => {
    const elsewhere = `${issuer}/sign-out?${new URLSearchParams({ post_logout_redirect_uri: 'https://elsewhere.example/' })}`
    const { status, html } = await aBrowser().visit(elsewhere)
    expect(status).toBe(200)
    expect(html).toContain('You are signed out')
  })
})
