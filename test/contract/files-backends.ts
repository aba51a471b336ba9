import { S3Client } from '@aws-sdk/client-s3'
import { vi } from 'vitest'
import { memoryFiles } from '../../functions/ports/files/memory.ts'
import type { Files, PresignedPost } from '../../functions/ports/files/port.ts'
import { s3Files } from '../../functions/ports/files/s3.ts'
import { createJumpingClock } from '../../local/clock/jumping-clock.ts'
import { serve } from '../../local/http/serve.ts'
import { memoryObjects } from '../../local/s3/objects.ts'
import { createS3 } from '../../local/s3/s3.ts'

/** The files, and how one gets there without the port. */
export interface FilesWorld {
  readonly files: Files
  arrive(key: string, bytes: Uint8Array, contentType?: string): Promise<void>
  close(): Promise<void>
}

export const memoryFilesWorld = async (): Promise<FilesWorld> => {
  const files = memoryFiles()
  return {
    files,
    arrive: async (key, bytes, contentType) => files.arrive(key, bytes, contentType),
    close: async () => undefined,
  }
}

/** A file as a browser sends it with a form; redirects are not followed. */
export const send = (
  { url, fields }: PresignedPost,
  bytes: Uint8Array | string,
  fileName = 'return.csv',
): Promise<Response> => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([bytes]), fileName)
  return fetch(url, { method: 'POST', body: form, redirect: 'manual' })
}

export interface S3FilesWorld extends FilesWorld {
  jumpHours(hours: number): Promise<void>
  /** Takes S3 off the line. */
  cut(): Promise<void>
}

/** The local S3 with one bucket, and the functions' own client of it. */
export const s3FilesWorld = async (): Promise<S3FilesWorld> => {
  const clock = createJumpingClock(Date.now())
  const objects = memoryObjects(clock.now)
  let count = 0
  const nextId = () => `id-${++count}`
  const s3 = createS3({ objects, buckets: ['the-files'], now: clock.now, nextId, onArrival: () => {} })
  const server = await serve(clock, () => Promise.reject(new Error('only S3 is here')), { '/s3': s3 })
  vi.stubEnv('AWS_ENDPOINT_URL_S3', `${server.endpoint}/s3`)
  vi.stubEnv('AWS_REGION', 'eu-west-2')
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local')
  const client = new S3Client({ forcePathStyle: true })
  const files = s3Files(client, 'the-files')
  return {
    files,
    arrive: async (key, bytes, contentType) => {
      const post = { key, maxBytes: 1024, expiresInSeconds: 600 }
      const presigned = await files.presignPost(contentType === undefined ? post : { ...post, contentType })
      const { status } = await send(presigned, bytes)
      if (status !== 204) throw new Error(`the file was refused with ${status}`)
    },
    jumpHours: hours => clock.jumpTo(clock.now() + hours * 3_600_000),
    cut: server.stop,
    close: async () => {
      vi.unstubAllEnvs()
      client.destroy()
      await server.stop()
    },
  }
}
