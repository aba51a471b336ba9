import * as z from 'zod'

const serviceError = z.object({
  name: z.string(),
  code: z.string().optional(),
  $metadata: z.object({ httpStatusCode: z.number().optional() }).optional(),
})

const throttlings = new Set([
  'Throttling',
  'ThrottlingException',
  'ThrottledException',
  'TooManyRequestsException',
  'RequestLimitExceeded',
  'ProvisionedThroughputExceededException',
])

const transients = new Set([
  ...throttlings,
  'TimeoutError',
  'InternalServerError',
  'ServiceUnavailable',
  'TransactionInProgressException',
])

const brokenConnections = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'])

/** Whether a service refused a call because there were too many. */
export const isThrottling = (error: unknown): boolean => {
  const read = serviceError.safeParse(error)
  return read.success && (throttlings.has(read.data.name) || read.data.$metadata?.httpStatusCode === 429)
}

/** Whether a call may succeed when it is made again unchanged: throttled, broken off, or the service itself failed. */
export const isTransient = (error: unknown): boolean => {
  const read = serviceError.safeParse(error)
  if (!read.success) return false
  const { name, code = '', $metadata } = read.data
  return (
    transients.has(name) ||
    brokenConnections.has(code) ||
    ($metadata?.httpStatusCode ?? 0) >= 500 ||
    isThrottling(error)
  )
}

/** Whether a service answered that it does not do what it was asked: then nothing was done. */
export const isRefusal = (error: unknown): boolean => {
  const status = serviceError.safeParse(error).data?.$metadata?.httpStatusCode ?? 0
  return status >= 400 && status < 500
}

/** The name of a service's error; empty for what is none. */
export const errorName = (error: unknown): string => (error instanceof Error ? error.name : '')
