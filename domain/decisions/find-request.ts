import { Failure } from '../failure.ts'
import type { InspectionRecord } from '../inspection/record.ts'
import { isUnanswered, isWaiting, type Request, type Unanswered, type Waiting } from '../inspection/request.ts'

/** The request with this key. Errors: RequestUnknown, listing those that are waiting. */
export const findRequest = (record: InspectionRecord, key: string): Request => {
  const found = record.requests.find(one => one.key === key)
  if (found !== undefined) return found
  const waiting = record.requests.filter(isWaiting).map(one => one.key)
  throw new Failure(
    'RequestUnknown',
    `request: ${key} is not a request of ${record.inspection.id}. Waiting are: ${waiting.join(', ') || 'none'}.`,
  )
}

/** The request, which must still be waiting for anything. Errors: RequestUnknown, CommandRefused. */
export const findWaiting = (record: InspectionRecord, key: string): Waiting => {
  const found = findRequest(record, key)
  if (isWaiting(found)) return found
  throw new Failure(
    'CommandRefused',
    `request: ${key} is closed (${found.state}); nothing about it can change any more.`,
  )
}

/** The request, which must still lack an answer. Errors: RequestUnknown, CommandRefused. */
export const findUnanswered = (record: InspectionRecord, key: string): Unanswered => {
  const found = findWaiting(record, key)
  if (isUnanswered(found)) return found
  throw new Failure(
    'CommandRefused',
    `request: ${key} was answered at ${found.submission.at}; wait until it is accepted or returned.`,
  )
}

/** The request, which must wait for acceptance. Errors: RequestUnknown, CommandRefused. */
export const findSubmitted = (record: InspectionRecord, key: string): Extract<Request, { state: 'submitted' }> => {
  const found = findWaiting(record, key)
  if (found.state === 'submitted') return found
  throw new Failure(
    'CommandRefused',
    `request: ${key} has not been answered yet; there is nothing to accept or return.`,
  )
}

/** A reason somebody has to give, trimmed. Errors: InputInvalid. */
export const reasonGiven = (reason: string): string => {
  const trimmed = reason.trim()
  if (trimmed !== '') return trimmed
  throw new Failure('InputInvalid', 'reason: it is empty. Say in a sentence why; it goes into the record.')
}
