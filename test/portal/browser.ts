import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Hono } from 'hono'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'

/** Debian's browser unless another one is named. */
const executable = process.env.CHROMIUM ?? '/usr/bin/chromium'

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** For one step of a page: only against what never comes. */
const patienceMs = 120_000

export type NewPage = (options?: BrowserContextOptions) => Promise<Page>

/** Tests in a real browser; each page is a person of his or her own. Where there is no browser they say so, and are skipped. */
export const describeInBrowser = (name: string, tests: (newPage: NewPage) => void): void => {
  const missing = !existsSync(executable)
  if (missing) console.warn(`Not run: "${name}". There is no Chromium at ${executable}; CHROMIUM may name another one.`)
  describe.skipIf(missing)(name, () => {
    let browser: Browser | undefined
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: executable, args: quiet })
    })
    afterAll(() => browser?.close())
    tests(async options => {
      if (browser === undefined) throw new Error('a page was asked for before the browser stood')
      const context = await browser.newContext({ locale: 'en-GB', ...options })
      context.setDefaultTimeout(patienceMs)
      return context.newPage()
    })
  })
}

/** Where an application that needs no server is found by the browser. */
export const pretendOrigin = 'https://portal.example'

/** Lets a page reach an application at `pretendOrigin`, without a server and without the network. */
export const serveTo = async (page: Page, app: Hono): Promise<void> => {
  await page.route(`${pretendOrigin}/**`, async route => {
    const asked = route.request()
    const response = await app.request(asked.url(), {
      method: asked.method(),
      headers: await asked.allHeaders(),
      body: asked.postData(),
    })
    const body = Buffer.from(await response.arrayBuffer())
    await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body })
  })
}

/**
 * What axe finds wrong with a page, a line each; nothing, if it is as it must be. In its legacy mode, which sees everything
 * in pages without frames and takes half the time.
 */
export const violations = async (page: Page): Promise<string[]> => {
  const found = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`),
  )
}

/** The widths that every page must fit. */
export const widths = [320, 1280] as const

/** How much wider than the window a page is, in pixels. */
export const sidewaysPixels = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

/** Takes a picture of the whole page at each width, into the folder that SCREENSHOTS names; none if it names none. */
export const screenshots = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.SCREENSHOTS
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true })
  }
}
