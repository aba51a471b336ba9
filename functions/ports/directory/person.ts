import * as z from 'zod'
import { Failure } from '../../../domain/failure.ts'
import { access } from '../../../domain/rights/access.ts'

/** That an address cannot be written to: which, since when, and why. */
export const undeliverable = z.strictObject({
  email: z.string(),
  since: z.iso.datetime(),
  why: z.enum(['bounced', 'complained']),
})
export type Undeliverable = z.infer<typeof undeliverable>

/** Somebody who may be asked or told something. The record knows people by `id` only. */
export const person = z.strictObject({
  /** Stands in records, executions and the tags of messages: SES takes these letters only. */
  id: z.string().regex(/^[\w-]{1,64}$/, { error: 'takes letters, digits, - and _ only, up to 64' }),
  name: z.string().trim().min(1),
  email: z.email({ error: 'is not an e-mail address such as name@example.org' }),
  organisation: z.string().trim().min(1),
  title: z.string().trim().min(1).optional(),
  phone: z.string().trim().min(1).optional(),
  /** As whom this person signs in; without it, not at all. */
  access: access.optional(),
  /** What was sent to this address came back for good; with another address it says nothing any more. */
  undeliverable: undeliverable.optional(),
})
export type Person = z.infer<typeof person>

/** Why this person cannot be written to at the address on file; undefined if he or she can. */
export const undeliverableNow = ({ email, undeliverable: mark }: Person): Undeliverable | undefined =>
  mark?.email.toLowerCase() === email.toLowerCase() ? mark : undefined

/** Whether a mark is about the address on file, in whatever case, and says something new. */
export const isMarkable = (person: Person, { email }: Undeliverable): boolean =>
  person.email.toLowerCase() === email.toLowerCase() && undeliverableNow(person) === undefined

/** A person as the directory is to keep him or her: a mark stays for as long as the address does, whoever saves the entry. */
export const keepingMark = (person: Person, before: Person | undefined): Person => {
  const mark = person.undeliverable ?? before?.undeliverable
  if (mark === undefined || undeliverableNow({ ...person, undeliverable: mark }) === undefined) return person
  return { ...person, undeliverable: mark }
}

/** The failure EmailMalformed that names every field with a malformed address, or undefined when there is none. */
export const emailMalformed = (error: z.ZodError): Failure | undefined => {
  const malformed = error.issues.filter(one => one.code === 'invalid_format' && one.format === 'email')
  const fields = malformed.map(one => one.path.join('.'))
  const problems = malformed.map((one, index) => `${fields[index]}: ${one.message}`)
  return problems.length === 0
    ? undefined
    : new Failure('EmailMalformed', `${problems.join('; ')}.`, { details: { fields } })
}
