/** The refusals of S3 that this one knows, each with its HTTP status. */
const statuses = {
  AccessDenied: 403,
  BadDigest: 400,
  EntityTooLarge: 400,
  EntityTooSmall: 400,
  InternalError: 500,
  InvalidAccessKeyId: 403,
  InvalidArgument: 400,
  InvalidPolicyDocument: 400,
  InvalidURI: 400,
  KeyTooLongError: 400,
  MalformedPOSTRequest: 400,
  MaxPostPreDataLengthExceeded: 400,
  NoSuchBucket: 404,
  NoSuchKey: 404,
  NotImplemented: 501,
  SignatureDoesNotMatch: 403,
} as const

export type RefusalCode = keyof typeof statuses

/** A request that is refused, by the service's own code; `details` are further elements of its answer. */
export class S3Refused extends Error {
  override readonly name = 'S3Refused'
  readonly code: RefusalCode
  readonly status: number
  readonly details: Readonly<Record<string, string | number>>
  constructor(code: RefusalCode, message: string, details: Readonly<Record<string, string | number>> = {}) {
    super(message)
    this.code = code
    this.status = statuses[code]
    this.details = details
  }
}
