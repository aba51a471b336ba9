import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { returnSubmission } from '../../../domain/decisions/return-submission.ts'
import { waive } from '../../../domain/decisions/waive.ts'
import { applied } from '../../../domain/inspection/applied.ts'
import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import { type Rendered, renderDigest, renderNotice } from '../../../domain/notices/render.ts'
import { type TemplateName, templates } from '../../../domain/notices/template-names.ts'
import { neededAtStart } from '../../../domain/roles/roles.ts'
import {
  anAnswer,
  anAsk,
  answered,
  at,
  eastLothian,
  letterMorning,
  opened,
  openedOnItsDay,
  started,
} from '../../builders/play.ts'

const portal = 'https://inspections.example'
const { footprint } = eastLothian
const now = at('2023-11-09T10:00:00Z')

const invented = Object.fromEntries(neededAtStart.map((role, n) => [role, `Invented-Surname-${n}@people.example`]))
const lead = invented['inspection-lead'] ?? ''
const secret = 'Reason-that-stays-inside'

/** A record full of what no message may carry: people’s names and addresses, references, reasons. */
const fullRecord = (): InspectionRecord => {
  const pins = { R4: { date: '2023-12-11', reason: secret, by: lead } }
  const letter = opened(started({ people: invented, pins }), anAsk())
  const named = answered(letter, anAnswer('R2', { by: lead, names: 'Invented-Name', reference: secret }), now)
  const back = returnSubmission(named, { request: 'R2', by: lead, reason: secret }, eastLothian, now)
  const returned = applied(named, back)
  return applied(returned, waive(returned, { request: 'R3', by: lead, reason: secret }, eastLothian, now))
}
const record = fullRecord()

const ofTheWhole: Partial<Record<TemplateName, string>> = {
  'stage-begun': 'data-collection',
  'inspection-closed': 'follow-up',
  'relay-stuck': 'notification',
  'request-waived': 'R3',
  'notification-letter': 'R1-cpp-chair',
}

const anItem = (template: TemplateName, about = ofTheWhole[template] ?? 'R2', of = record) => ({
  notice: { to: 'person-cpp-chair', template, about, reference: `${of.inspection.id}/${about}/${template}` },
  record: of,
  footprint,
})

const rendered = (template: TemplateName, of = record): Rendered =>
  renderNotice(anItem(template, ofTheWhole[template] ?? 'R2', of), portal)

const wordsOf = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

describe.each(templates)('the message %s', template => {
  const { subject, text, html } = rendered(template)

  it('says in its subject which inspection it is about, and leaves nothing unsaid', () => {
    expect(subject).toMatch(/^Joint inspection of East Lothian: ./)
    expect(`${subject} ${text} ${html}`).not.toMatch(/undefined|\[object|null/)
  })

  it('carries no person’s name or address, and no reason', () => {
    const everything = `${subject} ${text} ${html}`
    expect(everything).not.toContain('Invented')
    expect(everything).not.toContain('@')
    expect(everything).not.toContain(secret)
  })

  it('carries the reference by which a second copy is recognised, and one link to a page behind the sign-in', () => {
    const { reference, about } = anItem(template).notice
    const page = `${portal}/inspections/east-lothian-2023-10-31`
    const link = /^R\d/.test(about) ? `${page}/requests/${about}` : page
    expect(text).toContain(`\n\n${link}\n\nReference: ${reference}`)
    expect(html).toContain(`Reference: ${reference}`)
    expect([...html.matchAll(/href="([^"]*)"/g)].map(one => one[1])).toEqual([link])
  })

  it('says the same in both of its bodies', () => {
    const words = wordsOf(html)
    const lines = text.split('\n').map(one => one.replace(/^- /, ''))
    const missing = lines.filter(one => !words.includes(one) && !one.startsWith(portal))
    expect(missing).toEqual([])
  })
})

describe('a reminder', () => {
  it('says when it is due in words, and what a complete answer holds', () => {
    const { text } = rendered('reminder-before')
    expect(text).toContain('It is due on Thursday 16 November 2023 at 17:00.')
    expect(text).toContain('- deputy (assumed)')
  })
})

describe('a copy', () => {
  it('names the role that was asked, not the person', () => {
    expect(rendered('request-copy').text).toContain('Asked of: Chair of the community planning partnership.')
  })
})

describe('the message that an inspection goes on', () => {
  const whoIsAsked = openedOnItsDay({ stage: 'data-collection', step: 'returns' })
  const textFor = (to: string) =>
    renderNotice(
      {
        notice: { to, template: 'inspection-resumed', about: 'data-collection', reference: 'a' },
        record: whoIsAsked,
        footprint,
      },
      portal,
    ).text

  it('names by when each of the reader’s own answers is due now', () => {
    const [asked] = whoIsAsked.requests.filter(one => one.key === 'R5')
    expect(textFor(asked?.person ?? '')).toContain('- R5 Pre-inspection return: Wednesday 6 December 2023 at 17:00')
  })

  it('names no request to those who have nothing to answer', () => {
    expect(textFor('person-service-manager')).not.toContain('Your answers are due now')
  })
})

describe('the notification letter', () => {
  const letterOf = (record: InspectionRecord) =>
    renderNotice(anItem('notification-letter', 'R1-cpp-chair', opened(record, anAsk())), portal).text
  const datesIn = (letter: string) => letter.split('\n').filter(one => one.startsWith('- '))
  const text = letterOf(started())

  it('lists the dates to come in their order, those assumed marked as to be agreed', () => {
    const dates = datesIn(text)
    expect(dates).toContain('- Tuesday 7 May 2024: Report published')
    expect(dates).toContain('- Wednesday 6 December 2023: Pre-inspection return')
    expect(dates).toContain('- Monday 11 March 2024: Engagement week (to be agreed)')
  })

  it('keeps that order when the lead has pinned a date of the first days to a late one', () => {
    const pin = { date: '2024-03-01', reason: secret, by: 'person-inspection-lead' }
    const days = datesIn(letterOf(started({ pins: { R5: pin } }))).map(one =>
      Date.parse(`${one.slice(2).split(':')[0]} UTC`),
    )
    expect(days).toContain(Date.parse('2024-03-01'))
    expect(days).toEqual([...days].sort((a, b) => a - b))
  })

  it('says by when to confirm it, and what is not known of the calendars', () => {
    expect(text).toContain('confirm by Tuesday 7 November 2023')
    expect(text).toContain('own public holidays in East Lothian are not on file')
  })
})

describe('a digest', () => {
  const items = [anItem('reminder-before'), anItem('request-copy', 'R3a'), anItem('stage-begun', 'data-collection')]
  const digest = renderDigest(items, Temporal.PlainDate.from('2023-11-09'), portal)

  it('says how many things it holds and of which day it is, neutrally', () => {
    expect(digest.subject).toBe('Joint inspections: 3 things on Thursday 9 November 2023')
  })

  it('has a part for each, with a heading, a link and a reference of its own', () => {
    const parts = digest.text.split('\n\n----\n\n')
    expect(parts).toHaveLength(3)
    for (const [n, { notice, record: of, footprint: with_ }] of items.entries()) {
      const alone = renderNotice({ notice, record: of, footprint: with_ }, portal)
      expect(parts[n]).toBe(`${alone.subject}\n\n${alone.text}`)
    }
    expect([...digest.html.matchAll(/<h2>/g)]).toHaveLength(3)
    expect([...digest.html.matchAll(/href="/g)]).toHaveLength(3)
    expect([...digest.html.matchAll(/Reference: /g)]).toHaveLength(3)
  })
})

describe('whatever stands in the record', () => {
  const areaName = '<script>alert("1")</script> & Sons'
  const hostile = opened({ ...started(), inspection: { ...started().inspection, areaName } }, anAsk(), letterMorning)

  it.each(templates)('stays text in the page of %s', template => {
    const { html } = rendered(template, hostile)
    expect(html).not.toContain('<script')
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; Sons')
  })

  it('cannot break out of a link', () => {
    const item = anItem('reminder-before', 'R2', hostile)
    const { html } = renderNotice(item, 'https://inspections.example/"onclick="steal()')
    expect(html).not.toContain('"onclick="')
  })
})
