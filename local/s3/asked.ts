import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { ObjectName } from './objects.ts'
import { S3Refused } from './refusal.ts'

/** The path below which the local S3 stands. */
export const mountedAt = '/s3'

/** What a request asks about. */
export interface Asked extends ObjectName {
  readonly method: string
  readonly headers: IncomingHttpHeaders
  /** The path as it was sent, which is what signatures are of. */
  readonly rawPath: string
  /** The query as it was sent. */
  readonly rawQuery: string
  readonly query: URLSearchParams
}

const longestKeyBytes = 1024

/** Reads a request whose path is `/s3/<bucket>/<key>`; the key is empty where the bucket itself is meant. */
export const askedOf = ({ method = 'GET', url = '/', headers }: IncomingMessage): Asked => {
  const [rawPath = '/', rawQuery = ''] = url.split(/\?(.*)/s, 2)
  const [bucket = '', ...parts] = rawPath.slice(mountedAt.length + 1).split('/')
  const key = decoded(parts.join('/'))
  checkKey(key)
  return { method, headers, rawPath, rawQuery, query: new URLSearchParams(rawQuery), bucket: decoded(bucket), key }
}

/** Errors: S3Refused where no object can have this key. */
export const checkKey = (key: string): void => {
  if (Buffer.byteLength(key) > longestKeyBytes) throw new S3Refused('KeyTooLongError', 'Your key is too long')
}

/** Errors: S3Refused where it is not percent-encoded. */
export const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new S3Refused('InvalidURI', "Couldn't parse the specified URI.")
  }
}
