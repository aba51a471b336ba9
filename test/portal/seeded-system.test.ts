import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type LocalSystem, startLocalSystem } from '../../local/start/local-system.ts'
import { storyOf } from '../../local/start/seed/seed.ts'
import { seededInspections } from '../../local/start/seed/story.ts'
import { describeInBrowser, screenshots, sidewaysPixels, violations, widths } from './browser.ts'

const falkirk = '/inspections/falkirk-2026-08-25'
const lanarkshire = '/inspections/south-lanarkshire-2026-11-03'

/** Every kind of page, by who sees it. */
const pages = {
  nobody: ['/sign-in', '/sign-in?to=%2Fboard&kept=1', '/help', '/accessibility', '/privacy', '/no-such-page'],
  'ewan.figment@example.org': [
    '/board',
    '/board?needs=person&stage=nonsense',
    '/programme',
    '/start',
    '/start/people',
    '/start/plan',
    '/start/bulk',
    '/directory',
    '/directory/new',
    '/directory/jamie-unreal',
    '/many/calendars',
    '/doctor',
    '/doctor/repair',
    '/requests',
    '/calendar',
    falkirk,
    `${falkirk}/plan`,
    `${falkirk}/people`,
    `${falkirk}/messages`,
    `${falkirk}/notes`,
    `${falkirk}/history`,
    `${lanarkshire}/requests/R5`,
    '/mailbox',
  ],
  'ailsa.daydream@example.org': [
    '/mail',
    '/many',
    '/many/suspend',
    '/many/resume',
    '/many/hand-over',
    '/many/hand-over/jamie-unreal',
    '/many/footprints/B-1',
    '/many/footprints/undo',
    ...['', '/move', '/move/publication~publish/2027-03-02', '/suspend', '/cancel', '/footprint'].map(
      part => `${falkirk}/changes${part}`,
    ),
  ],
  'catriona.fable@example.org': [`${lanarkshire}/requests/R5/decide`],
  'jamie.unreal@example.org': [
    '/requests',
    lanarkshire,
    ...['', '/answer', '/files', '/hand-over', '/question', '/more-time'].map(
      part => `${lanarkshire}/requests/R5${part}`,
    ),
  ],
} as const

const staff = new Set(['ewan.figment@example.org', 'ailsa.daydream@example.org', 'catriona.fable@example.org'])

let local: LocalSystem | undefined
let folder: string
let early: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'joint-inspections-'))
  // Those of the last months: the third one's follow-up would take most of the time and shows no other page.
  const story = storyOf(seededInspections().filter(one => one.letterDate > '2026'))
  local = await startLocalSystem({ port: 0, folder, reset: true, say: () => undefined, story })
  early = await (await fetch(`${local.url}/sign-in`)).text()
  await local.ready
})

afterAll(async () => {
  await local?.stop()
  rmSync(folder, { recursive: true, force: true })
})

it('opens the sign-in when the examples have reached the present, and says so until then', async () => {
  expect(early).toContain('playing the example inspections')
  expect(await (await fetch(`${local?.url}/sign-in`)).text()).toContain('Sign in')
})

describeInBrowser('on the seeded system, every page', newPage => {
  const signedIn = async (who: string): Promise<Page> => {
    // Axe itself needs scripts; that pages do without is shown by the story.
    const page = await newPage({ baseURL: local?.url ?? '', bypassCSP: true })
    if (who === 'nobody') return page
    await page.goto(`/sign-in/${staff.has(who) ? 'staff' : 'partner'}`)
    await page.click(`button[value="${who}"]`)
    return page
  }

  it.each(Object.entries(pages))(
    'that %s sees is accessible, and fits a narrow and a wide window',
    async (who, paths) => {
      const page = await signedIn(who)
      const wrong: string[] = []
      for (const path of paths) {
        const response = await page.goto(path)
        const expected = path === '/no-such-page' ? 404 : 200
        if (response?.status() !== expected) wrong.push(`${path}: status ${response?.status()}`)
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 })
          for (const one of await violations(page)) wrong.push(`${path} at ${width}: ${one}`)
          const sideways = await sidewaysPixels(page)
          if (sideways > 0) wrong.push(`${path} at ${width}: ${sideways} pixels too wide`)
        }
        await screenshots(page, `${who.split('.')[0]}${path.replaceAll(/\W+/g, '-')}`)
      }
      expect(wrong).toEqual([])
    },
  )

  it('of files lets a partner send one, and stops one that names children', async () => {
    const page = await newPage({ baseURL: local?.url ?? '', javaScriptEnabled: false })
    await page.goto('/sign-in/partner')
    await page.click('button[value="jamie.unreal@example.org"]')
    const send = async (name: string, text: string): Promise<string> => {
      await page.goto(`${lanarkshire}/requests/R5/files`)
      await page.click('text=Add a file')
      await page.setInputFiles('input[type=file]', { name, mimeType: 'text/csv', buffer: Buffer.from(text) })
      await page.click('text=Send the file')
      for (let look = 0; look < 50; look++) {
        const shown = (await page.textContent('main')) ?? ''
        if (!shown.includes('Being checked')) return shown
        await page.waitForTimeout(100)
        await page.goto(`${lanarkshire}/requests/R5/files`)
      }
      return 'never checked'
    }
    // A CHI number as it could be: its date and its check digit are right.
    const refused = await send('children.csv', 'Child,Number\nfirst,0101151004\n')
    expect(refused).toContain('B2')
    expect(refused).not.toContain('0101151004')
    const kept = await send('census.csv', 'Category,Children\nOn the register,12\n')
    expect(kept).toContain('census.csv')
    expect(kept).toContain('Not scanned for viruses')
  })

  it('can be used by keyboard alone: somebody signs in and asks a question', async () => {
    const page = await newPage({ baseURL: local?.url ?? '' })
    /** Goes on with the Tab key until something has the focus. */
    const tabTo = async (wanted: string): Promise<void> => {
      for (let tabs = 0; tabs < 60; tabs++) {
        await page.keyboard.press('Tab')
        if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(wanted)})`)) return
      }
      throw new Error(`the keyboard does not reach ${wanted}`)
    }
    await page.goto('/sign-in')
    await tabTo('a[href^="/sign-in/partner"]')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/oidc/sign-in/**')
    await tabTo('button[value="senga.pseudonym@example.org"]')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/requests')
    await tabTo('main td a, main th a')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/requests/*')
    await tabTo('a[href$="/question"]')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/question')
    await tabTo('textarea')
    await page.keyboard.type('May the leaflet be handed out in Gaelic?')
    await tabTo('main button')
    await page.keyboard.press('Enter')
    await page.waitForURL('**done=asked*')
    expect(await page.textContent('main')).toContain('May the leaflet be handed out in Gaelic?')
  })

  it('do what they showed: an inspection is suspended, goes on, and has a date moved', async () => {
    const page = await newPage({ baseURL: local?.url ?? '', javaScriptEnabled: false })
    await page.goto('/sign-in/staff')
    await page.click('button[value="ailsa.daydream@example.org"]')
    const send = async (path: string, reason: string, button: string): Promise<string> => {
      await page.goto(`${lanarkshire}/changes${path}`)
      if (path.startsWith('/move')) await page.check('input[name=way][value=keep-gaps]')
      await page.fill('[name=reason]', reason)
      await page.click(`main button:has-text("${button}")`)
      return (await page.textContent('main')) ?? ''
    }
    expect(await send('/suspend', 'Storms have closed the roads', 'Suspend it')).toContain(
      'Suspended; everybody is told',
    )
    await page.goto(lanarkshire)
    expect(await page.textContent('main')).toContain('Storms have closed the roads')
    expect(await send('/resume', 'The roads are open', 'Resume it')).not.toContain('nothing was done')
    expect(await send('/move/publication~publish/2027-05-11', 'A local holiday', 'Move it')).not.toContain(
      'nothing was done',
    )
    await page.goto(`${lanarkshire}/history`)
    const history = (await page.textContent('main')) ?? ''
    expect(history).toContain('The roads are open')
    expect(history).toContain('A local holiday')
  })
})
