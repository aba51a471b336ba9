import { isTooLarge, payloadLimitBytes } from '../execution/json.ts'
import { ServiceError, type ServiceErrorName } from './service-error.ts'

/** Throws `ValidationException` for a text over 256 KiB, and the named error for one that is no JSON. */
export const checkPayload = (field: string, text: string, notJson: ServiceErrorName): void => {
  if (isTooLarge(text))
    throw new ServiceError(
      'ValidationException',
      `1 validation error detected: Value at '${field}' failed to satisfy constraint: Member must have length less than or equal to ${payloadLimitBytes}`,
    )
  try {
    JSON.parse(text)
  } catch {
    throw new ServiceError(notJson, `Invalid ${field}: the text is not JSON`)
  }
}
