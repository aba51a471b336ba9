import { localCredentials } from '../lambda/environment.ts'
import type { Asked } from './asked.ts'
import { S3Refused } from './refusal.ts'
import { basicTimeMs, checkSignature, sha256 } from './signature.ts'

const ownKey = `AWS4-HMAC-SHA256 Credential=${localCredentials.accessKeyId}/`

/**
 * Lets in the functions' own clients, by their credential alone, and whoever has an address that is signed and whose time is
 * not over. Errors: S3Refused.
 */
export const checkAuthorised = (asked: Asked, nowMs: number): void => {
  if (asked.headers.authorization?.startsWith(ownKey)) return
  if (!asked.query.has('X-Amz-Signature')) throw new S3Refused('AccessDenied', 'Access Denied')
  const given = (name: string): string => asked.query.get(`X-Amz-${name}`) ?? ''
  const time = given('Date')
  const scope = given('Credential').split('/').slice(1).join('/')
  const text = ['AWS4-HMAC-SHA256', time, scope, sha256(canonical(asked, given('SignedHeaders')))].join('\n')
  checkSignature(given('Credential'), text, given('Signature'))
  if (!(nowMs < basicTimeMs(time) + Number(given('Expires')) * 1000))
    throw new S3Refused('AccessDenied', 'Request has expired')
}

/** The request as a signature, version 4, in its address covers it. */
const canonical = ({ method, rawPath, rawQuery, headers }: Asked, signedHeaders: string): string => {
  const query = rawQuery.split('&').filter(one => !one.startsWith('X-Amz-Signature='))
  const signed = signedHeaders.split(';').map(name => `${name}:${headers[name] ?? ''}\n`)
  return [method, rawPath, query.sort().join('&'), signed.join(''), signedHeaders, 'UNSIGNED-PAYLOAD'].join('\n')
}
