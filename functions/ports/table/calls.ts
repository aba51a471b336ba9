import { Failure } from '../../../domain/failure.ts'
import { errorName, isTransient } from '../aws/transient.ts'

const unavailable = (cause: unknown): Failure =>
  new Failure('StoreUnavailable', 'The store did not answer. Nothing is lost: try again in a moment.', { cause })

/** The answer of a call to the table. Errors: StoreUnavailable where trying again may help, otherwise the service's own. */
export const answered = async <Answer>(call: Promise<Answer>): Promise<Answer> => {
  try {
    return await call
  } catch (error) {
    throw isTransient(error) ? unavailable(error) : error
  }
}

/** What became of a write on a condition. `busy`: a transaction was at the same item; nothing was written. */
export type Outcome = 'done' | 'refused' | 'busy'

/** The outcome of a single write on a condition. Errors: StoreUnavailable. */
export const outcomeOf = async (call: Promise<unknown>): Promise<Outcome> => {
  try {
    await answered(call)
    return 'done'
  } catch (error) {
    if (errorName(error) === 'ConditionalCheckFailedException') return 'refused'
    if (errorName(error) === 'TransactionConflictException') return 'busy'
    throw error
  }
}

/** As `outcomeOf`, for what must not be left undone. Errors: StoreUnavailable, also when the item is busy. */
export const settled = async (call: Promise<unknown>): Promise<Outcome> => {
  const outcome = await outcomeOf(call)
  if (outcome === 'busy') throw unavailable(new Error('a transaction was at the same item'))
  return outcome
}
