import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Failure, type FailureName } from '../../domain/failure.ts'

/** What each failure means over HTTP; what is not named here is a refusal of what was asked. */
const statuses: Partial<Record<FailureName, ContentfulStatusCode>> = {
  InspectionUnknown: 404,
  RequestUnknown: 404,
  NotAllowed: 403,
  SignInFailed: 403,
  StaleVersion: 409,
  StoreUnavailable: 503,
  RelaysUnavailable: 503,
  MailThrottled: 503,
}

/** The status of a failure: 422 for what was understood and refused, 500 for what nobody foresaw. */
export const statusOf = (error: unknown): ContentfulStatusCode =>
  error instanceof Failure ? (statuses[error.name] ?? 422) : 500

/** A failure as RFC 9457 has it. What nobody foresaw says nothing of its inside. */
export const problemDetails = (error: unknown, instance: string) => {
  const status = statusOf(error)
  if (!(error instanceof Failure))
    return {
      type: 'about:blank',
      title: 'Internal error',
      status,
      detail: 'Nothing is lost. Try again later.',
      instance,
    }
  const unknown = status === 404
  const { name } = error
  return {
    type: `urn:joint-inspections:failure:${unknown ? 'NotFound' : name}`,
    title: unknown ? 'Not found' : name,
    status,
    detail: unknown ? 'There is no such thing, or it is none of yours.' : error.message,
    instance,
  }
}
