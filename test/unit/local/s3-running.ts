import { createHmac } from 'node:crypto'
import { createVirtualClock } from '../../../local/clock/virtual-clock.ts'
import { serve } from '../../../local/http/serve.ts'
import { localCredentials } from '../../../local/lambda/environment.ts'
import { memoryObjects, type Objects, type StoredObject } from '../../../local/s3/objects.ts'
import { createS3 } from '../../../local/s3/s3.ts'

export const startMs = Date.parse('2026-11-23T09:00:00Z')
export const bucket = 'the-files'

/** A local S3 with one bucket at nine o'clock on a November morning. */
export const aS3 = async (objects: Objects = memoryObjects(() => startMs)) => {
  const arrived: StoredObject[] = []
  const clock = createVirtualClock(startMs)
  let count = 0
  const s3 = createS3({
    objects,
    buckets: [bucket],
    now: clock.now,
    nextId: () => `id-${++count}`,
    onArrival: object => arrived.push(object),
  })
  const server = await serve(clock, () => Promise.reject(new Error('only S3 is here')), { '/s3': s3 })
  return { address: `${server.endpoint}/s3`, objects, arrived, idle: clock.idle, stop: server.stop }
}

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** The fields of a policy, signed as S3's documentation has it, independently of the code under test. */
export const signed = (policy: unknown, secret: string = localCredentials.secretAccessKey): Record<string, string> => {
  const Policy = Buffer.from(typeof policy === 'string' ? policy : JSON.stringify(policy)).toString('base64')
  const key = ['20261123', 'eu-west-2', 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secret}`)
  return {
    Policy,
    'X-Amz-Credential': `${localCredentials.accessKeyId}/20261123/eu-west-2/s3/aws4_request`,
    'X-Amz-Signature': hmac(key, Policy).toString('hex'),
  }
}

/** A policy that allows one key up to ten bytes for ten minutes, with more conditions. */
export const aPolicy = (...more: readonly unknown[]) => ({
  expiration: '2026-11-23T09:10:00Z',
  conditions: [
    ['starts-with', '$key', 'quarantine/'],
    ['content-length-range', 1, 10],
    ['starts-with', '$x-amz-credential', 'local/'],
    ...more,
  ],
})

/** A form with these fields and then a file. */
export const aForm = (fields: Readonly<Record<string, string>>, file: string | undefined = 'a,b', name = 'a.csv') => {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.append(field, value)
  form.append('file', new Blob([file]), name)
  return form
}
