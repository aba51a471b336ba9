import type * as z from 'zod'
import { Failure } from '../../../domain/failure.ts'
import { roles } from '../../../domain/roles/roles.ts'
import { type Example, example } from './schema.ts'

/** The example in a JSON text, in its own shape; whether its words exist is for `checkExample`. Errors: InputInvalid. */
export const readExample = (text: string): Example => {
  const result = example.safeParse(json(text), { reportInput: true })
  if (result.success) return result.data
  throw new Failure('InputInvalid', result.error.issues.map(problem).join('\n'))
}

const json = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Failure('InputInvalid', `the file is not JSON (${String(cause)}). Correct it there.`, { cause })
  }
}

const problem = (issue: z.core.$ZodIssue): string => {
  const field = issue.path.join('.') || 'the file'
  if (issue.code === 'unrecognized_keys' && field === 'people')
    return issue.keys
      .map(key => `people.${key}: there is no such role. Roles are ${Object.keys(roles).join(', ')}.`)
      .join('\n')
  if (issue.code === 'unrecognized_keys')
    return `${field}: ${issue.keys.join(', ')} is not known here. Take it out, or correct its spelling.`
  if (issue.code === 'invalid_key')
    return `${field}: there is no such role. Roles are ${Object.keys(roles).join(', ')}.`
  if (issue.input === undefined) return `${field}: it is missing. Add it.`
  const said = issue.message.startsWith('is ') ? issue.message : `is wrong: ${issue.message}`
  return `${field}: ${JSON.stringify(issue.input)} ${said}.`
}
