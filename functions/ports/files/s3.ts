import { CopyObjectCommand, DeleteObjectCommand, GetObjectCommand, NoSuchKey, type S3Client } from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { answered } from '../table/calls.ts'
import type { Files } from './port.ts'

/** The files in a bucket. The client addresses it by path, which the store of this name understands everywhere. */
export const s3Files = (client: S3Client, Bucket: string): Files => ({
  presignPost: ({ key, maxBytes, expiresInSeconds, successRedirect }) =>
    createPresignedPost(client, {
      Bucket,
      Key: key,
      Expires: expiresInSeconds,
      Conditions: [['content-length-range', 1, maxBytes]],
      Fields: successRedirect === undefined ? {} : { success_action_redirect: successRedirect },
    }),

  presignGet: (Key, { fileName, expiresInSeconds }) =>
    getSignedUrl(client, new GetObjectCommand({ Bucket, Key, ResponseContentDisposition: attachment(fileName) }), {
      expiresIn: expiresInSeconds,
    }),

  read: async Key => {
    try {
      const { Body } = await answered(client.send(new GetObjectCommand({ Bucket, Key })))
      return Body === undefined ? undefined : { bytes: await Body.transformToByteArray() }
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined
      throw error
    }
  },

  move: async (from, to) => {
    const CopySource = `${Bucket}/${encodeURIComponent(from)}`
    await answered(client.send(new CopyObjectCommand({ Bucket, Key: to, CopySource })))
    await answered(client.send(new DeleteObjectCommand({ Bucket, Key: from })))
  },

  remove: async Key => {
    await answered(client.send(new DeleteObjectCommand({ Bucket, Key })))
  },
})

/** Always saved and never opened in the page; the name as RFC 6266 has it. */
const attachment = (fileName: string): string => `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`
