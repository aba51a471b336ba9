import { members, tags } from './form.ts'
import type { Letter } from './mailbox.ts'
import { headerText, parseEntity, partText } from './mime.ts'
import { MailRefused } from './refusal.ts'

const addresses = (text: string): readonly string[] =>
  text
    .split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map(one => one.trim())
    .filter(one => one !== '')

/** The letter that a SendRawEmail request holds, from its headers unless the request names others. Errors: MailRefused. */
export const letterOfSendRawEmail = (form: URLSearchParams): Letter => {
  const data = form.get('RawMessage.Data')
  if (data === null) throw new MailRefused('ValidationError', 'RawMessage.Data must not be null')
  const entity = parseEntity(Buffer.from(data, 'base64').toString('latin1'))
  const destinations = members(form, 'Destinations')
  const ownSet = entity.headers.get('x-ses-configuration-set')
  return {
    from: form.get('Source') ?? headerText(entity, 'from'),
    to: destinations.length > 0 ? destinations : addresses(headerText(entity, 'to')),
    cc: destinations.length > 0 ? [] : addresses(headerText(entity, 'cc')),
    bcc: destinations.length > 0 ? [] : addresses(headerText(entity, 'bcc')),
    replyTo: addresses(headerText(entity, 'reply-to')),
    subject: headerText(entity, 'subject'),
    text: partText(entity, 'text/plain'),
    html: partText(entity, 'text/html'),
    tags: tags(form, 'Tags'),
    configurationSet: form.get('ConfigurationSetName') ?? ownSet,
  }
}
