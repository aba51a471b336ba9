import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { neededAtStart } from '../../domain/roles/roles.ts'
import { browsing } from './a-portal.ts'
import { describeInBrowser, type NewPage, screenshots, sidewaysPixels, violations, widths } from './browser.ts'
import { type AStarter, aStarter } from './starting.ts'

const origin = 'https://inspections.example'

const refreshTo = (path: string): string => `<meta http-equiv="refresh" content="0;url=${path}">`

/** The coordinator in a real browser, in front of an application that needs no server. */
const inBrowser = async (newPage: NewPage, { portal, coordinator }: AStarter): Promise<Page> => {
  const { secret } = await browsing(portal, coordinator)
  const page = await newPage({ baseURL: origin, bypassCSP: true })
  await page.context().addCookies([{ name: '__Host-session', value: secret, url: origin, secure: true }])
  await page.route(`${origin}/**`, async route => {
    const asked = route.request()
    const answer = await portal.app.request(asked.url(), {
      method: asked.method(),
      headers: await asked.allHeaders(),
      body: asked.postDataBuffer(),
      redirect: 'manual',
    })
    const to = answer.headers.get('location')
    // What a redirect leads to would be asked of the network.
    if (to !== null) return route.fulfill({ contentType: 'text/html', body: refreshTo(to) })
    const body = Buffer.from(await answer.arrayBuffer())
    return route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body })
  })
  return page
}

const everybody = neededAtStart.map(role => `${role}@people.example`)
const sheet = [
  ['Area', 'Letter date', ...neededAtStart],
  ['Falkirk', '2025-08-26', ...everybody],
  ['Moray', '2025-09-02', ...everybody],
]
const csv = (rows: readonly (readonly string[])[]): string => rows.map(row => row.join(',')).join('\n')

describeInBrowser('starting inspections and keeping the directory', newPage => {
  it('is accessible on every page, with mistakes and without, and fits a narrow and a wide window', async () => {
    const starter = await aStarter()
    const page = await inBrowser(newPage, starter)
    const wrong: string[] = []
    const look = async (name: string): Promise<void> => {
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 })
        for (const one of await violations(page)) wrong.push(`${name} at ${width}: ${one}`)
        const sideways = await sidewaysPixels(page)
        if (sideways > 0) wrong.push(`${name} at ${width}: ${sideways} pixels too wide`)
      }
      await screenshots(page, name)
    }
    const fill = async (fields: Readonly<Record<string, string>>): Promise<void> => {
      for (const [name, value] of Object.entries(fields)) await page.fill(`[name="${name}"]`, value)
    }

    const arrived = (heading: string) => page.waitForSelector(`h1:has-text("${heading}")`)

    await page.goto('/start')
    await page.click('button:has-text("Continue")')
    expect(await page.title()).toMatch(/^Error: /)
    await look('start-mistakes')
    await page.selectOption('[name=area]', 'moray')
    await page.check('[name=footprint][value=C]')
    await fill({ 'letterDate-day': '26', 'letterDate-month': '8', 'letterDate-year': '2025' })
    await page.click('button:has-text("Continue")')
    await arrived('Who takes part')
    await look('start-people')
    for (const role of neededAtStart) await page.selectOption(`[name=person-${role}]`, `some-${role}`)
    await page.selectOption('[name=person-cpp-chair]', 'somebody-new')
    await page.click('button:has-text("Continue")')
    await arrived('Add a person')
    await look('start-new-person')
    await fill({ name: 'Nora Newcomer', email: 'nora@council.example', organisation: 'Moray Council' })
    await page.click('button:has-text("Add the person")')
    await arrived('Who takes part')
    await page.click('button:has-text("Continue")')
    await page.click('a:has-text("Pin a date")')
    await page.selectOption('[name=key]', 'publish')
    await fill({ 'date-day': '17', 'date-month': '3', 'date-year': '2026', reason: 'Agreed with the chair' })
    await page.click('button:has-text("Pin it")')
    await arrived('The plan for Moray')
    await look('start-plan')
    await page.goto('/start/pin')
    await look('start-pin')
    await page.goto('/start/messages')
    await look('start-messages')

    await page.goto('/start/bulk')
    await page.fill('[name=sheet]', csv(sheet).replace('Moray', 'Morya').replace('2025-08-26', '2025-08-24'))
    await page.click('button:has-text("Check the rows")')
    await look('start-bulk-mistakes')
    await page.fill('[name=sheet]', csv(sheet))
    await page.click('button:has-text("Check the rows")')
    await arrived('Check before you start')
    await look('start-bulk-check')
    await page.check('[name=provisional]')
    await page.click('button:has-text("Start 2 inspections")')
    await arrived('The inspections have started')
    await look('start-bulk-started')

    await page.goto('/directory')
    await look('directory')
    await page.goto('/directory/new')
    await page.click('button:has-text("Save")')
    await look('directory-new-mistakes')
    await page.goto('/directory/some-nhs-chief-executive')
    await look('directory-person')
    await page.goto('/directory/some-inspection-lead')
    await look('directory-staff')
    expect(wrong).toEqual([])
  })
})
