import type { Letter } from './mailbox.ts'
import { MailRefused } from './refusal.ts'

// SES takes 50 recipients a message, to, cc and bcc together.
const mostRecipients = 50
const address = /^[^\s@<>()[\],;:\\"]+@[^\s@<>()[\],;:\\"]+\.[^\s@<>()[\],;:\\".]+$/
const withName = /^.*<([^<>]*)>\s*$/s
const tag = /^[\w.@-]{1,256}$/

const refuseUnless = (holds: boolean, code: MailRefused['code'], message: string): void => {
  if (!holds) throw new MailRefused(code, message)
}

const checkAddress = (given: string): void => {
  const bare = (withName.exec(given)?.[1] ?? given).trim()
  refuseUnless(address.test(bare), 'InvalidParameterValue', `Illegal address: ${given}`)
  // Other characters must come encoded, in the name as well as in the address.
  refuseUnless(/^[\x20-\x7e]*$/.test(given), 'InvalidParameterValue', `Address contains non-ASCII characters: ${given}`)
}

/** The letter, if SES would accept it. Errors: MailRefused, `InvalidParameterValue` or `ValidationError`. */
export const checkLetter = (letter: Letter): Letter => {
  const recipients = [...letter.to, ...letter.cc, ...letter.bcc]
  refuseUnless(letter.from !== '', 'ValidationError', 'A source is required')
  refuseUnless(recipients.length > 0, 'InvalidParameterValue', 'Missing destination')
  refuseUnless(recipients.length <= mostRecipients, 'InvalidParameterValue', 'Recipient count exceeds 50')
  for (const one of [letter.from, ...recipients, ...letter.replyTo]) checkAddress(one)
  refuseUnless(!/[\r\n]/.test(letter.subject), 'InvalidParameterValue', 'A subject is one line')
  refuseUnless(letter.text !== undefined || letter.html !== undefined, 'InvalidParameterValue', 'Missing body')
  for (const [name, value] of Object.entries(letter.tags))
    refuseUnless(tag.test(name) && tag.test(value), 'InvalidParameterValue', `Illegal tag: ${name}=${value}`)
  return letter
}
