import type { Temporal } from 'temporal-polyfill'
import type { Footprint } from '../footprints/schema.ts'
import type { Notice } from '../inspection/notice.ts'
import type { InspectionRecord } from '../inspection/record.ts'
import { dayName } from '../plan/day-name.ts'
import { htmlOf, type Section, textOf } from './layout.ts'
import { matterOf } from './matter.ts'
import { texts } from './texts.ts'

/** An e-mail's subject and its two bodies, which say the same. */
export interface Rendered {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** A notice with the record and the footprint that it speaks of. */
export interface Item {
  readonly notice: Pick<Notice, 'to' | 'template' | 'about' | 'reference'>
  readonly record: InspectionRecord
  readonly footprint: Footprint
}

/** A notice that leaves alone. */
export const renderNotice = (item: Item, portalUrl: string): Rendered => {
  const { subject, ...section } = sectionOf(item, portalUrl)
  return { subject, text: textOf([section]), html: htmlOf(subject, [section]) }
}

/** Several notices to one person in one message, each under its own heading. */
export const renderDigest = (items: readonly Item[], today: Temporal.PlainDate, portalUrl: string): Rendered => {
  const sections = items.map(item => {
    const { subject, ...section } = sectionOf(item, portalUrl)
    return { heading: subject, ...section }
  })
  const subject = `Joint inspections: ${items.length} things on ${dayName(today)}`
  return { subject, text: textOf(sections), html: htmlOf(subject, sections) }
}

const sectionOf = ({ notice, record, footprint }: Item, portalUrl: string): Section & { subject: string } => {
  const matter = matterOf(notice, record, footprint, portalUrl)
  const { subject, paragraphs } = texts[notice.template](matter)
  return { subject, paragraphs, link: matter.link, reference: matter.reference }
}
