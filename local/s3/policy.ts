import * as z from 'zod'
import { S3Refused } from './refusal.ts'

const range = z.tuple([z.literal('content-length-range'), z.coerce.number(), z.coerce.number()])
const match = z.tuple([z.enum(['eq', 'starts-with']), z.string().startsWith('$'), z.string()])
const exactly = z.record(z.string(), z.string())

const policySchema = z.object({
  expiration: z.iso.datetime(),
  conditions: z.array(z.union([range, match, exactly])),
})

/** What the sender of a form may send: until when, which fields, how many bytes. */
export type Policy = z.output<typeof policySchema>

/** A policy from the form's field. Errors: S3Refused. */
export const policyOf = (base64: string): Policy => {
  const text = Buffer.from(base64, 'base64').toString('utf8')
  const read = policySchema.safeParse(parsed(text))
  if (read.success) return read.data
  throw new S3Refused('InvalidPolicyDocument', `Invalid Policy: ${z.prettifyError(read.error)}`)
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new S3Refused('InvalidPolicyDocument', 'Invalid Policy: Invalid JSON.')
  }
}

const refused = (why: string): S3Refused => new S3Refused('AccessDenied', `Invalid according to Policy: ${why}`)

interface Match {
  readonly how: 'eq' | 'starts-with'
  readonly field: string
  readonly value: string
}

const matchesOf = ({ conditions }: Policy): Match[] =>
  conditions.flatMap((one): Match[] => {
    if (!Array.isArray(one))
      return Object.entries(one).map(([field, value]) => ({ how: 'eq', field: field.toLowerCase(), value }))
    return one[0] === 'content-length-range'
      ? []
      : [{ how: one[0], field: one[1].slice(1).toLowerCase(), value: one[2] }]
  })

/**
 * Checks a form's fields, whose names are in small letters, against its policy: its time is not over, every condition is
 * met, and no field is there that none speaks of. Errors: S3Refused.
 */
export const checkPolicy = (policy: Policy, fields: ReadonlyMap<string, string>, nowMs: number): void => {
  if (nowMs >= Date.parse(policy.expiration)) throw refused('Policy expired.')
  const matches = matchesOf(policy)
  for (const { how, field, value } of matches)
    if (!isMet(how, value, fields.get(field)))
      throw refused(`Policy Condition failed: ${JSON.stringify([how, `$${field}`, value])}`)
  const known = new Set(['policy', 'x-amz-signature', 'bucket', ...matches.map(one => one.field)])
  const extra = [...fields.keys()].filter(name => !known.has(name) && !name.startsWith('x-ignore-'))
  if (extra.length > 0) throw refused(`Extra input fields: ${extra.join(', ')}`)
}

const isMet = (how: Match['how'], wanted: string, given: string | undefined): boolean =>
  how === 'eq' ? given === wanted : given?.startsWith(wanted) === true

/** The fewest and the most bytes that a policy lets a file have. */
export const bytesAllowed = ({ conditions }: Policy): { readonly least: number; readonly most: number } => {
  const ranges = conditions.flatMap(one => (Array.isArray(one) && one[0] === 'content-length-range' ? [one] : []))
  return {
    least: Math.max(0, ...ranges.map(([, least]) => least)),
    // The most that S3 takes in one request.
    most: Math.min(5 * 1024 ** 3, ...ranges.map(([, , most]) => most)),
  }
}
