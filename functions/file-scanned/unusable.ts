import { Failure } from '../../domain/failure.ts'

/** A file that cannot be taken as it is: InputInvalid, whose message tells the sender what is wrong and the way out. */
export const unusable = (message: string, cause?: unknown): Failure =>
  new Failure('InputInvalid', message, cause === undefined ? {} : { cause })

/** A file that holds more than limits.ts allows. */
export const tooMuch = (what: string): Failure =>
  unusable(`The file holds ${what}. Send what was asked for only, or split the file.`)
