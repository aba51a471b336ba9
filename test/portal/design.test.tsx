import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import {
  describeInBrowser,
  pretendOrigin,
  screenshots,
  serveTo,
  sidewaysPixels,
  violations,
  widths,
} from './browser.ts'
import { gallery, galleryPages } from './gallery.tsx'

const open = async (page: Page, path: string): Promise<Page> => {
  await serveTo(page, gallery)
  await page.goto(`${pretendOrigin}/${path}`)
  return page
}

describeInBrowser('the parts of the design', newPage => {
  it.each(galleryPages)('leave nothing for axe to find, and never scroll sideways: %s', async path => {
    const page = await newPage()
    const complaints: string[] = []
    page.on('console', ({ text }) => complaints.push(text()))
    page.on('requestfailed', request => complaints.push(request.url()))
    await open(page, path)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      expect(await violations(page)).toEqual([])
      expect(await sidewaysPixels(page)).toBe(0)
    }
    await screenshots(page, `gallery-${path}`)
    // The browser writes there whatever the content security policy forbids.
    expect(complaints).toEqual([])
  })

  it('work without a script: what is wrong stands on top and by its field, and what was typed stays', async () => {
    const page = await open(await newPage({ javaScriptEnabled: false }), 'forms')
    await page.getByLabel('Full name').fill('Morag Invented')
    await page.getByRole('button', { name: 'Send the answer' }).click()
    await page.getByRole('alert').getByRole('link', { name: 'Choose a role' }).click()
    expect(await page.locator('#field-role').getAttribute('aria-describedby')).toBe('error-role')
    expect(await page.getByLabel('Full name').inputValue()).toBe('Morag Invented')
    expect(await page.getByLabel('What should we know?').inputValue()).toBe('A line.\nAnother & <one>.')
    expect(await page.title()).toBe('Error: Name your inspection co-ordinator – Joint inspections')
  })

  it('show the fields of a choice while it is chosen, without a script', async () => {
    const page = await open(await newPage({ javaScriptEnabled: false }), 'forms')
    const deputy = page.getByLabel('Name of the deputy')
    expect(await deputy.isVisible()).toBe(false)
    await page.getByRole('group', { name: 'Is there a deputy?' }).getByLabel('Yes').check()
    expect(await deputy.isVisible()).toBe(true)
  })

  it('lead somebody with a keyboard past the navigation first', async () => {
    const page = await open(await newPage(), 'board')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').textContent()).toBe('overdue request')
  })
})
