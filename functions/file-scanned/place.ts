import { Failure } from '../../domain/failure.ts'

/** Where an upload belongs. */
export interface Place {
  readonly inspectionId: string
  readonly requestKey: string
  readonly uploadId: string
  /** As the sender named it: never logged, never trusted. */
  readonly fileName: string
}

const quarantine = 'quarantine/'

/** Whether an object waits for its check; everything else in the bucket has been checked or is none of ours. */
export const isWaiting = (key: string): boolean => key.startsWith(quarantine)

/**
 * The ways in which a key of an event may be meant, each with its place
 * `quarantine/<inspectionId>/<requestKey>/<uploadId>/<fileName>`. S3's own notifications write keys form-encoded,
 * EventBridge's as they are; the store knows which of them exists. Errors: InputInvalid (no upload has such a key).
 */
export const readingsOf = (key: string): { readonly key: string; readonly place: Place }[] => {
  const readings = [...new Set([key, decoded(key)])].flatMap(one => {
    const place = placeOf(one)
    return place === undefined ? [] : [{ key: one, place }]
  })
  if (readings.length > 0) return readings
  throw new Failure('InputInvalid', 'objectKey: is not the key of an upload. The object was left where it is.')
}

const placeOf = (key: string): Place | undefined => {
  const [inspectionId = '', requestKey = '', uploadId = '', fileName = '', ...more] = key
    .slice(quarantine.length)
    .split('/')
  const isId = (id: string): boolean => /^[A-Za-z0-9][\w.-]*$/.test(id)
  const whole = [inspectionId, requestKey, uploadId].every(isId) && isFileName(fileName) && more.length === 0
  return whole ? { inspectionId, requestKey, uploadId, fileName } : undefined
}

/** Where the same upload lies once it is kept. */
export const keptKey = (waitingKey: string): string => `kept/${waitingKey.slice(quarantine.length)}`

// Neither a way to another folder nor a character that nobody sees.
const isFileName = (name: string): boolean => name !== '' && !/[\\/\p{Cc}\p{Cf}]/u.test(name) && !/^\.{1,2}$/.test(name)

const decoded = (key: string): string => {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '))
  } catch (error) {
    if (error instanceof URIError) return key
    throw error
  }
}
