import { Temporal } from 'temporal-polyfill'
import { type Item, type Rendered, renderDigest, renderNotice } from '../../domain/notices/render.ts'
import { type TemplateName, templates } from '../../domain/notices/template-names.ts'
import { aRecord, setting } from './a-record.ts'

const portalUrl = 'https://inspections.example'

/** What each kind of message is about in the previews; the others are about the pre-inspection return. */
const about: Partial<Record<TemplateName, string>> = {
  'notification-letter': 'R1-cpp-chair',
  'stage-begun': 'fieldwork',
  'inspection-closed': 'follow-up',
  'relay-stuck': 'moderation',
}

export interface Preview extends Rendered {
  readonly name: string
}

/** Every kind of message as it would be sent in East Lothian's inspection, and a digest of three. */
export const previews = (): Preview[] => {
  const record = aRecord()
  const item = (template: TemplateName): Item => {
    const key = about[template] ?? 'R5'
    const reference = `${record.inspection.id}/${key}/${template}`
    return {
      notice: { to: record.inspection.people['cpp-chair'] ?? '', template, about: key, reference },
      record,
      footprint: setting.footprint,
    }
  }
  const three: TemplateName[] = ['reminder-before', 'request-copy', 'submission-received']
  const today = Temporal.PlainDate.from('2023-12-05')
  return [
    ...templates.map(template => ({ name: template, ...renderNotice(item(template), portalUrl) })),
    { name: 'digest', ...renderDigest(three.map(item), today, portalUrl) },
  ]
}
