import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { errorName } from '../aws/transient.ts'
import { answered } from '../table/calls.ts'
import { type Files, unsaidContentType } from './port.ts'

/**
 * The files in a bucket. The client must be made with `forcePathStyle: true`: S3 takes addresses by path in every region, a
 * bucket's certificate then never matters, and the local one knows no other.
 */
export const s3Files = (client: S3Client, Bucket: string): Files => ({
  presignPost: ({ key, maxBytes, contentType, expiresInSeconds, successRedirect }) =>
    createPresignedPost(client, {
      Bucket,
      Key: key,
      Expires: expiresInSeconds,
      Conditions: [['content-length-range', 1, maxBytes]],
      Fields: {
        ...(contentType === undefined ? {} : { 'Content-Type': contentType }),
        ...(successRedirect === undefined ? {} : { success_action_redirect: successRedirect }),
      },
    }),

  presignGet: (Key, { fileName, expiresInSeconds }) =>
    getSignedUrl(client, new GetObjectCommand({ Bucket, Key, ResponseContentDisposition: attachment(fileName) }), {
      expiresIn: expiresInSeconds,
    }),

  read: Key => unlessMissing(read(client, { Bucket, Key })),

  head: Key =>
    unlessMissing(
      client.send(new HeadObjectCommand({ Bucket, Key })).then(({ ContentLength = 0 }) => ({ size: ContentLength })),
    ),

  move: async (from, to) => {
    const CopySource = `${Bucket}/${encodeURIComponent(from)}`
    // A scanner's tags stay behind: taking them along would need the right to read and write tags.
    const copy = new CopyObjectCommand({ Bucket, Key: to, CopySource, TaggingDirective: 'REPLACE' })
    await answered(client.send(copy))
    await answered(client.send(new DeleteObjectCommand({ Bucket, Key: from })))
  },

  remove: async Key => {
    await answered(client.send(new DeleteObjectCommand({ Bucket, Key })))
  },
})

const read = async (client: S3Client, object: { readonly Bucket: string; readonly Key: string }) => {
  const { Body, ContentType: contentType = unsaidContentType } = await client.send(new GetObjectCommand(object))
  return { bytes: (await Body?.transformToByteArray()) ?? new Uint8Array(), contentType }
}

const unlessMissing = async <Answer>(call: Promise<Answer>): Promise<Answer | undefined> => {
  try {
    return await answered(call)
  } catch (error) {
    // GET names what is missing, HEAD has no body to name it in.
    if (['NoSuchKey', 'NotFound'].includes(errorName(error))) return undefined
    throw error
  }
}

/** Always saved and never opened in the page; the name as RFC 6266 has it. */
const attachment = (fileName: string): string => `attachment; filename*=UTF-8''${percentEncoded(fileName)}`

const percentEncoded = (text: string): string =>
  encodeURIComponent(text).replaceAll(/['()*]/g, one => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
