import { Failure, failureNames } from '../../domain/failure.ts'
import type { System } from '../system.ts'

/**
 * Calls a function by its folder's name and waits. Errors: the failure that it threw, by its name; an Error for any other.
 */
export const invoke = async (system: Pick<System, 'invoke'>, name: string, event: unknown): Promise<unknown> => {
  const outcome = await system.invoke(`joint-inspections-${name}`, event)
  if ('payload' in outcome) return outcome.payload
  const { errorType, errorMessage, trace } = outcome.functionError
  const known = failureNames.find(one => one === errorType)
  if (known !== undefined) throw new Failure(known, errorMessage)
  throw new Error([`function ${name} failed`, ...trace].join('\n'))
}
