import { describe, expect, it } from 'vitest'
import { type BarFacts, withBar } from '../../../local/front/bar.ts'
import { httpAnswer, httpEvent } from '../../../local/front/http-event.ts'
import { jumpTarget } from '../../../local/front/jump.ts'
import { letterPage, mailboxPage } from '../../../local/front/mailbox-page.ts'
import type { Message } from '../../../local/ses/mailbox.ts'

const monday = Date.parse('2026-11-23T09:30:00Z')
const facts = (overrides: Partial<BarFacts> = {}): BarFacts => ({
  nowMs: monday,
  nextMs: undefined,
  underWay: undefined,
  from: '/board',
  ...overrides,
})

describe('the bar of the local system', () => {
  it('stands before the page once, behind the links that skip to the content', () => {
    const html = '<html><head></head><body><a href="#main">Skip</a><div class="ds_page">page</div></body></html>'
    const shown = withBar(html, facts())
    expect(shown.match(/<aside/g)).toHaveLength(1)
    expect(shown.indexOf('Skip')).toBeLessThan(shown.indexOf('<aside'))
    expect(shown.indexOf('<aside')).toBeLessThan(shown.indexOf('ds_page'))
  })

  it('stands first on a page that is none of the product’s', () => {
    expect(withBar('<html><head></head><body class="x"><main></main></body></html>', facts())).toContain(
      '<body class="x"><aside',
    )
  })

  it('offers no jump while something is under way, and says what', () => {
    const shown = withBar('<head></head><body></body>', facts({ underWay: 'playing <the> examples' }))
    expect(shown).not.toContain('<form')
    expect(shown).toContain('playing &lt;the&gt; examples')
  })

  it('comes back to the page it was used on, however that was called', () => {
    expect(withBar('<head></head><body></body>', facts({ from: '/board?lead="><script>' }))).not.toContain('<script>')
  })
})

describe('a jump', () => {
  it('to the next event ends there, or stays where nothing is due', () => {
    expect(jumpTarget('next', monday, monday + 5)).toBe(monday + 5)
    expect(jumpTarget('next', monday, undefined)).toBe(monday)
  })

  it('of a day keeps the time of the day when the clocks change', () => {
    const before = Date.parse('2026-10-24T08:00:00Z')
    expect(jumpTarget('day', before, undefined)).toBe(Date.parse('2026-10-25T09:00:00Z'))
  })

  it('to anywhere else is not known', () => {
    expect(jumpTarget('year', monday, undefined)).toBeUndefined()
  })
})

describe('the mailbox', () => {
  const message: Message = {
    id: 'one',
    at: monday,
    from: 'inspections@example.org',
    to: ['gregor@example.org'],
    cc: [],
    bcc: [],
    replyTo: [],
    subject: 'Late <script>alert(1)</script>',
    text: 'Please answer.\n\nhttp://localhost:4000/requests?a=1&b=2',
    html: undefined,
    tags: {},
    configurationSet: undefined,
  }

  it('shows what was sent to whom, and nothing of it as more than text', () => {
    for (const page of [mailboxPage([message], undefined), letterPage(message)]) {
      expect(page).toContain('Late &lt;script&gt;')
      expect(page).not.toContain('<script>')
    }
  })

  it('shows the mail of one address alone', () => {
    expect(mailboxPage([message], 'somebody@example.org')).toContain('Nothing has been sent yet')
  })

  it('makes the links of a letter work', () => {
    expect(letterPage(message)).toContain('href="http://localhost:4000/requests?a=1&amp;b=2"')
  })
})

describe('a request on its way to the function', () => {
  it('has its cookies apart, and a body that is no text in base 64', () => {
    const event = httpEvent({
      method: 'POST',
      target: '/start?step=2',
      headers: { host: 'localhost:4000', cookie: 'a=1; b=2', 'content-type': 'application/octet-stream' },
      body: Buffer.from([0, 255]),
      requestId: 'one',
      atMs: monday,
    })
    expect(event).toMatchObject({
      version: '2.0',
      rawPath: '/start',
      rawQueryString: 'step=2',
      cookies: ['a=1', 'b=2'],
      body: 'AP8=',
      isBase64Encoded: true,
    })
    expect(event.headers).not.toHaveProperty('cookie')
  })

  it('comes back with its cookies each in a line', () => {
    const answered = httpAnswer({ statusCode: 303, headers: { location: '/' }, cookies: ['a=1', 'b=2'], body: '' })
    expect(answered).toMatchObject({ status: 303, headers: { location: '/', 'set-cookie': ['a=1', 'b=2'] } })
  })
})
