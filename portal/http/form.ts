import type * as z from 'zod'
import { Failure } from '../../domain/failure.ts'
import type { Fields } from '../session/drafts.ts'
import type { PortalContext } from './context.ts'

/** What is wrong with a form: by field, in the order of the schema. */
export interface Problem {
  /** The field's name, or empty where it is about the whole form. */
  readonly field: string
  readonly says: string
}

/** A refusal that is about one field. */
export const problem = (field: string, says: string): Failure => new Failure('InputInvalid', `${field}: ${says}`)

/** The most characters of one field that are read. */
const longest = 20_000

/** The fields of a form as they were typed; several values of one name are joined by line breaks. Files are left out. */
export const fieldsOf = async (c: PortalContext): Promise<Fields> => {
  // What is no form has no fields, and so not the token that lets it in.
  const body = await c.req.parseBody({ all: true }).catch(() => ({}))
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      [value]
        .flat()
        .filter(one => typeof one === 'string')
        .map(one => one.slice(0, longest).replaceAll('\r\n', '\n'))
        .join('\n'),
    ]),
  )
}

/** The fields that people typed: those that the page itself added begin with an underscore. */
export const typedIn = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith('_')))

export type Checked<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Checks a form against a schema. A field that was left empty is one that is missing. */
export const check = <Schema extends z.ZodType>(schema: Schema, fields: Fields): Checked<z.output<Schema>> => {
  const filled = Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== ''))
  const result = schema.safeParse(filled)
  if (result.success) return { ok: true, value: result.data }
  const problems = result.error.issues.map(({ path, message }) => ({ field: String(path[0] ?? ''), says: message }))
  return { ok: false, problems: firstOfEach(problems) }
}

const firstOfEach = (problems: readonly Problem[]): Problem[] =>
  [...new Map(problems.toReversed().map(one => [one.field, one])).values()].toReversed()

/**
 * What a refused command says, as a problem of a form. Failures name their field first (`until: …`); one of another field,
 * or of none, is about the whole form. Errors: whatever is no refusal.
 */
export const problemOf = (error: unknown, fields: readonly string[]): Problem => {
  if (!(error instanceof Failure) || !refusals.has(error.name)) throw error
  const [, field = '', says = error.message] = /^(\w+): (.*)$/s.exec(error.message) ?? []
  const known = fields.includes(field)
  return { field: known ? field : '', says: sentence(says) }
}

const refusals = new Set([
  'AreaUnknown',
  'CalendarUnknown',
  'CommandRefused',
  'EmailMalformed',
  'EmailTaken',
  'FootprintUnknown',
  'InputInvalid',
  'InspectionOpenForArea',
  'NotAWorkingDay',
  'NothingToDo',
  'RoleMissing',
])

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
