import { members, tags } from './form.ts'
import type { Letter } from './mailbox.ts'
import { MailRefused } from './refusal.ts'

const required = (form: URLSearchParams, name: string): string => {
  const value = form.get(name)
  if (value === null) throw new MailRefused('ValidationError', `1 validation error detected: ${name} must not be null`)
  return value
}

/** The letter that a SendEmail request holds. Errors: MailRefused where a part is missing. */
export const letterOfSendEmail = (form: URLSearchParams): Letter => ({
  from: required(form, 'Source'),
  to: members(form, 'Destination.ToAddresses'),
  cc: members(form, 'Destination.CcAddresses'),
  bcc: members(form, 'Destination.BccAddresses'),
  replyTo: members(form, 'ReplyToAddresses'),
  subject: required(form, 'Message.Subject.Data'),
  text: form.get('Message.Body.Text.Data') ?? undefined,
  html: form.get('Message.Body.Html.Data') ?? undefined,
  tags: tags(form, 'Tags'),
  configurationSet: form.get('ConfigurationSetName') ?? undefined,
})
