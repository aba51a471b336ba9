import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import { crc32 } from 'node:zlib'
import { type Answer, quoted } from './answer.ts'
import { type Asked, decoded } from './asked.ts'
import type { ObjectName, Objects, StoredObject } from './objects.ts'
import { S3Refused } from './refusal.ts'
import { xml } from './xml.ts'

/** An answer, and the object that a call made, if it made one. */
export interface Done {
  readonly answer: Answer
  readonly object?: StoredObject
}

/** Errors: S3Refused where there is no such object. */
const existing = (objects: Objects, name: ObjectName): StoredObject => {
  const found = objects.find(name)
  if (found) return found
  throw new S3Refused('NoSuchKey', 'The specified key does not exist.', { Key: name.key })
}

const headersOf = (object: StoredObject, { query }: Asked): OutgoingHttpHeaders => ({
  'content-type': object.contentType,
  'content-length': object.size,
  etag: quoted(object),
  'last-modified': new Date(object.modifiedMs).toUTCString(),
  ...Object.fromEntries(
    [...query].flatMap(([name, value]) =>
      name.startsWith('response-') ? [[name.slice('response-'.length), value]] : [],
    ),
  ),
})

export const getObject = (asked: Asked, objects: Objects): Done => {
  const object = existing(objects, asked)
  return { answer: { status: 200, headers: headersOf(object, asked), body: objects.read(object) } }
}

export const headObject = (asked: Asked, objects: Objects): Done => ({
  answer: { status: 200, headers: headersOf(existing(objects, asked), asked) },
})

export const deleteObject = (asked: Asked, objects: Objects): Done => {
  objects.remove(asked)
  return { answer: { status: 204 } }
}

/** Errors: S3Refused where the body is not what its checksum says. */
export const putObject = async (asked: Asked, incoming: IncomingMessage, objects: Objects): Promise<Done> => {
  const { headers } = asked
  if (headers['content-encoding']?.includes('aws-chunked') || headers['if-match'] || headers['if-none-match'])
    throw new S3Refused('NotImplemented', 'Bodies in signed chunks and conditions are not known here.')
  const contentType = headers['content-type'] ?? 'binary/octet-stream'
  const object = await objects.put(asked, contentType, checked(incoming, headers['x-amz-checksum-crc32']))
  return { answer: { status: 200, headers: { etag: quoted(object) } }, object }
}

async function* checked(
  source: AsyncIterable<Uint8Array>,
  wanted: string | string[] | undefined,
): AsyncGenerator<Uint8Array> {
  let sum = 0
  for await (const chunk of source) {
    sum = crc32(chunk, sum)
    yield chunk
  }
  const found = Buffer.alloc(4)
  found.writeUInt32BE(sum)
  if (wanted !== undefined && found.toString('base64') !== wanted)
    throw new S3Refused('BadDigest', 'The CRC32 you specified did not match the calculated checksum.')
}

/** Copies within the local S3. Errors: S3Refused where there is nothing to copy. */
export const copyObject = (asked: Asked, source: string, objects: Objects): Done => {
  const [bucket = '', ...key] = decoded(source).replace(/^\//, '').split('/')
  const object = objects.copy(existing(objects, { bucket, key: key.join('/') }), asked)
  const body = xml('CopyObjectResult', {
    LastModified: new Date(object.modifiedMs).toISOString(),
    ETag: quoted(object),
  })
  return { answer: { status: 200, headers: { 'content-type': 'application/xml' }, body }, object }
}
