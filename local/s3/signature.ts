import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { localCredentials } from '../lambda/environment.ts'
import { region } from '../template/pseudo-parameters.ts'
import { S3Refused } from './refusal.ts'

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

/**
 * Checks a signature, version 4, over `text` by a credential such as `local/20261123/eu-west-2/s3/aws4_request`.
 * Errors: S3Refused.
 */
export const checkSignature = (credential: string, text: string, signature: string): void => {
  const [accessKeyId, day = '', ...scope] = credential.split('/')
  if (accessKeyId !== localCredentials.accessKeyId)
    throw new S3Refused('InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.')
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(
    hmac,
    `AWS4${localCredentials.secretAccessKey}`,
  )
  const right = hmac(key, text)
  const given = Buffer.from(signature, 'hex')
  if (
    scope.join('/') !== `${region}/s3/aws4_request` ||
    given.length !== right.length ||
    !timingSafeEqual(given, right)
  )
    throw new S3Refused(
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided.',
    )
}

/** SHA-256 in hexadecimal digits. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Epoch milliseconds of a time such as `20261123T090000Z`. */
export const basicTimeMs = (text: string): number =>
  Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
