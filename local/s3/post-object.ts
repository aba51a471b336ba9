import type { IncomingMessage } from 'node:http'
import { type Answer, quoted } from './answer.ts'
import { type Asked, checkKey } from './asked.ts'
import type { Done } from './calls.ts'
import { type Form, readForm, readToItsEnd, wholeContent } from './form.ts'
import type { Objects, StoredObject } from './objects.ts'
import { bytesAllowed, checkPolicy, policyOf } from './policy.ts'
import { S3Refused } from './refusal.ts'
import { checkSignature } from './signature.ts'
import { xml } from './xml.ts'

/** A form with its key made out and what its policy lets its file have. */
interface Allowed {
  readonly fields: ReadonlyMap<string, string>
  readonly key: string
  readonly least: number
  readonly most: number
}

/** Takes the file of a browser's form, if the policy that comes with it is signed and allows it. Errors: S3Refused. */
export const postObject = async (
  { bucket }: Asked,
  incoming: IncomingMessage,
  objects: Objects,
  nowMs: number,
): Promise<Done> => {
  const form = await readForm(incoming)
  const allowed = await allowedBy(form, bucket, nowMs).catch(refusal => readToItsEnd(form, refusal))
  const contentType = allowed.fields.get('content-type') ?? 'binary/octet-stream'
  const object = await objects.put({ bucket, key: allowed.key }, contentType, within(form, allowed))
  return { answer: accepted(object, allowed.fields), object }
}

const allowedBy = async (form: Form, bucket: string, nowMs: number): Promise<Allowed> => {
  const given = (name: string): string => form.fields.get(name) ?? ''
  const key = given('key').replaceAll('${filename}', () => form.fileName)
  if (!form.fields.has('policy')) throw new S3Refused('AccessDenied', 'Access Denied')
  checkSignature(given('x-amz-credential'), given('policy'), given('x-amz-signature'))
  const fields = new Map([...form.fields, ['bucket', bucket], ['key', key]])
  const policy = policyOf(given('policy'))
  checkPolicy(policy, fields, nowMs)
  if (key === '')
    throw new S3Refused('InvalidArgument', 'User key must have a length greater than 0.', { ArgumentName: 'key' })
  checkKey(key)
  return { fields, key, ...bytesAllowed(policy) }
}

async function* within(form: Form, { least, most }: Allowed): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of wholeContent(form)) {
    size += chunk.length
    if (size <= most) yield chunk
  }
  if (size > most)
    throw new S3Refused('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size', {
      ProposedSize: size,
      MaxSizeAllowed: most,
    })
  if (size < least)
    throw new S3Refused('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size', {
      ProposedSize: size,
      MinSizeAllowed: least,
    })
}

const accepted = (object: StoredObject, fields: ReadonlyMap<string, string>): Answer => {
  const { bucket, key } = object
  const headers = { etag: quoted(object) }
  const redirect = fields.get('success_action_redirect')
  const target = redirect === undefined ? null : URL.parse(redirect)
  if (target !== null) {
    for (const [name, value] of Object.entries({ bucket, key, etag: quoted(object) }))
      target.searchParams.append(name, value)
    return { status: 303, headers: { ...headers, location: target.href } }
  }
  const status = fields.get('success_action_status')
  if (status === '201')
    return {
      status: 201,
      headers: { ...headers, 'content-type': 'application/xml' },
      body: xml('PostResponse', { Bucket: bucket, Key: key, ETag: quoted(object) }),
    }
  return { status: status === '200' ? 200 : 204, headers }
}
