import { Logger } from '@aws-lambda-powertools/logger'
import middy from '@middy/core'
import type * as z from 'zod'
import { Failure } from '../../domain/failure.ts'
import { emailMalformed } from '../ports/directory/person.ts'

const logger = new Logger()

/**
 * The door of a function: the event is parsed once, the application trusts it. Failures leave by their names, which the
 * workflows' Retry and the callers know. Logged are the function's ids and the failure's name, never an event's content.
 */
export const entry = <Schema extends z.ZodType, Result>(
  schema: Schema,
  application: (event: z.output<Schema>) => Promise<Result>,
) =>
  middy<unknown, Result>()
    .use({ onError: ({ error }) => logger.error('failed', { failure: error?.name ?? 'Error' }) })
    .handler(async event => application(parsed(schema, event)))

const parsed = <Schema extends z.ZodType>(schema: Schema, event: unknown): z.output<Schema> => {
  const result = schema.safeParse(event)
  if (result.success) return result.data
  const malformed = emailMalformed(result.error)
  if (malformed !== undefined) throw malformed
  const problems = result.error.issues.map(one => `${one.path.join('.') || 'event'}: ${one.message}`)
  throw new Failure('InputInvalid', `${problems.join('; ')}. Correct these and send it again.`)
}
