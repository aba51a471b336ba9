import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aForm, aPolicy, aS3, bucket, signed } from './s3-running.ts'

let s3: Awaited<ReturnType<typeof aS3>>
beforeEach(async () => {
  s3 = await aS3()
})
afterEach(() => s3.stop())

const post = (body: FormData | string, headers: Readonly<Record<string, string>> = {}, to = bucket) =>
  fetch(`${s3.address}/${to}`, { method: 'POST', body, headers, redirect: 'manual' })

const codeOf = async (answer: Response): Promise<string> =>
  `${answer.status} ${/<Code>(.*)<\/Code>/.exec(await answer.text())?.[1]}`

const key = 'quarantine/i/R5/u1/a.csv'
const own = { authorization: 'AWS4-HMAC-SHA256 Credential=local/20261123/eu-west-2/s3/aws4_request' }
const call = (method: string, path: string, rest: RequestInit & { headers?: Record<string, string> } = {}) =>
  fetch(`${s3.address}/${bucket}/${path}`, { ...rest, method, headers: { ...own, ...rest.headers } })

describe('a form that a browser sends', () => {
  it('is kept as one object, whose arrival is told', async () => {
    const answer = await post(aForm({ key, ...signed(aPolicy()) }))
    expect([answer.status, answer.headers.get('etag')]).toEqual([204, '"b345e1dc09f20fdefdea469f09167892"'])
    expect(s3.arrived).toMatchObject([{ bucket, key, size: 3, etag: 'b345e1dc09f20fdefdea469f09167892' }])
  })

  it('may leave the name to the sender’s file, of which no folder is taken', async () => {
    const fields = { key: 'quarantine/i/R5/u1/${filename}', ...signed(aPolicy()) }
    await post(aForm(fields, 'a', '../../kept/Übersicht $& 1.csv'))
    expect(s3.arrived.map(one => one.key)).toEqual(['quarantine/i/R5/u1/Übersicht $& 1.csv'])
  })

  it('says what the file is only where a condition lets it', async () => {
    const fields = { key, 'Content-Type': 'text/csv' }
    const allowed = aPolicy(['eq', '$Content-Type', 'text/csv'])
    expect((await post(aForm({ ...fields, ...signed(allowed) }))).status).toBe(204)
    expect(s3.arrived).toMatchObject([{ contentType: 'text/csv' }])
    expect(await codeOf(await post(aForm({ ...fields, ...signed(aPolicy()) })))).toBe('403 AccessDenied')
  })

  it.each([
    ['another key than was allowed', { key: 'kept/a.csv', ...signed(aPolicy()) }, '403 AccessDenied'],
    ['a field that nobody spoke of', { key, acl: 'public-read', ...signed(aPolicy()) }, '403 AccessDenied'],
    ['a missing field', { key, ...signed(aPolicy({ success_action_redirect: '/' })) }, '403 AccessDenied'],
    ['another bucket in its policy', { key, ...signed(aPolicy({ bucket: 'others' })) }, '403 AccessDenied'],
    ['no policy', { key }, '403 AccessDenied'],
    ['a policy signed by another', { key, ...signed(aPolicy(), 'guessed') }, '403 SignatureDoesNotMatch'],
    ['no signature', { key, ...signed(aPolicy()), 'X-Amz-Signature': '' }, '403 SignatureDoesNotMatch'],
    ['a stranger’s credential', { key, ...signed(aPolicy()), 'X-Amz-Credential': 'AKIA/x' }, '403 InvalidAccessKeyId'],
    [
      'a policy for a region that is not this',
      { key, ...signed(aPolicy()), 'X-Amz-Credential': 'local/20261123/us-east-1/s3/aws4_request' },
      '403 SignatureDoesNotMatch',
    ],
    [
      'a policy whose time is over',
      { key, ...signed({ ...aPolicy(), expiration: '2026-11-23T09:00:00Z' }) },
      '403 AccessDenied',
    ],
    ['a policy that is no JSON', { key, ...signed('{') }, '400 InvalidPolicyDocument'],
    [
      'a condition that is not known',
      { key, ...signed(aPolicy(['ends-with', '$key', 'a'])) },
      '400 InvalidPolicyDocument',
    ],
    ['a key that is too long', { key: `quarantine/${'ä'.repeat(600)}`, ...signed(aPolicy()) }, '400 KeyTooLongError'],
    [
      'fields that are too long',
      { key, 'x-ignore-a': 'x'.repeat(21_000), ...signed(aPolicy()) },
      '400 MaxPostPreDataLengthExceeded',
    ],
  ])('is refused with %s, and nothing is kept', async (_with, fields, refusal) => {
    expect(await codeOf(await post(aForm(fields)))).toBe(refusal)
    expect(s3.objects.all()).toEqual([])
    expect(s3.arrived).toEqual([])
  })

  it('is refused after it was read whole, so that the browser sees why', async () => {
    const large = 'x'.repeat(8 * 1024 * 1024)
    expect(await codeOf(await post(aForm({ key, ...signed(aPolicy()) }, large)))).toBe('400 EntityTooLarge')
    expect(await codeOf(await post(aForm({ key }, large)))).toBe('403 AccessDenied')
  })

  it('is refused without a file, for a bucket that is not there, and when it is no form', async () => {
    const fileless = new FormData()
    fileless.append('key', key)
    expect(await codeOf(await post(fileless))).toBe('400 InvalidArgument')
    expect(await codeOf(await post(aForm({ key, ...signed(aPolicy()) }), {}, 'others'))).toBe('404 NoSuchBucket')
    expect(await codeOf(await post('key=a'))).toBe('400 MalformedPOSTRequest')
    const headers = { 'content-type': 'multipart/form-data; boundary=b' }
    expect(await codeOf(await post('--b\r\nContent-Disposition: form-data; name="file"\r\n\r\nhalf', headers))).toBe(
      '400 MalformedPOSTRequest',
    )
  })

  it.each([
    ['in its file', (body: string) => body.slice(0, body.indexOf('a,b') + 2)],
    ['just before its end', (body: string) => body.slice(0, -4)],
  ])('that lacks its end, cut %s, keeps nothing, whatever it allows', async (_where, cut) => {
    const whole = new Request('http://x/', { method: 'POST', body: aForm({ key, ...signed(aPolicy()) }) })
    const headers = { 'content-type': whole.headers.get('content-type') ?? '' }
    expect(await codeOf(await post(cut(await whole.text()), headers))).toBe('400 MalformedPOSTRequest')
    expect(s3.objects.all()).toEqual([])
  })

  it('that cannot be kept is told so', async () => {
    await s3.stop()
    const put = async (_name: unknown, _type: string, source: AsyncIterable<Uint8Array>) => {
      for await (const _chunk of source) throw new Error('the disk is full')
      throw new Error('nothing came')
    }
    s3 = await aS3({ ...s3.objects, put })
    const large = { ...aPolicy(), conditions: ['key', 'x-amz-credential'].map(one => ['starts-with', `$${one}`, '']) }
    const answer = await post(aForm({ key, ...signed(large) }, 'x'.repeat(500_000)))
    expect([answer.status, await answer.text()]).toEqual([500, expect.stringContaining('the disk is full')])
  })

  it('that breaks off in the middle of its file keeps nothing', async () => {
    const whole = new Request('http://x/', { method: 'POST', body: aForm({ key, ...signed(aPolicy()) }, '0123456789') })
    const body = Buffer.from(await whole.arrayBuffer())
    const type = whole.headers.get('content-type')
    const cut = body.subarray(0, body.indexOf('0123456789') + 5)
    const { hostname, port } = new URL(s3.address)
    const socket = connect(Number(port), hostname)
    const head = `POST /s3/${bucket} HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n`
    socket.write(Buffer.concat([Buffer.from(head), cut]))
    socket.end()
    socket.resume()
    await once(socket, 'close')
    await s3.idle()
    expect(s3.objects.all()).toEqual([])
    expect((await post(aForm({ key, ...signed(aPolicy()) }))).status).toBe(204)
  })

  it('with content that a string could not hold arrives byte by byte', async () => {
    const bytes = Buffer.from(Array.from({ length: 10 }, (_, at) => (at * 29 + 250) % 256))
    const form = aForm({ key, ...signed(aPolicy()) })
    form.set('file', new Blob([bytes]), 'a.csv')
    await post(form)
    expect(Buffer.from(await (await call('GET', key)).arrayBuffer())).toEqual(bytes)
  })
})

describe('the calls of the functions', () => {
  it('put and get an object under a key of any characters', async () => {
    const path = `${encodeURIComponent('quarantine/ä +%2F?#')}/b`
    expect((await call('PUT', path, { body: 'a,b', headers: { 'content-type': 'text/csv' } })).status).toBe(200)
    expect(s3.arrived.map(one => one.key)).toEqual(['quarantine/ä +%2F?#/b'])
    const got = await call('GET', `${path}?x-id=GetObject`)
    expect([got.headers.get('content-type'), await got.text()]).toEqual(['text/csv', 'a,b'])
    expect(got.headers.get('date')).toBe('Mon, 23 Nov 2026 09:00:00 GMT')
  })

  it('refuse a body that is not what its checksum says, and keep what was there', async () => {
    await call('PUT', 'a', { body: 'right' })
    const headers = { 'x-amz-checksum-crc32': 'AAAAAA==' }
    expect(await codeOf(await call('PUT', 'a', { body: 'wrong', headers }))).toBe('400 BadDigest')
    expect(await (await call('GET', 'a')).text()).toBe('right')
  })

  it('copy an object, which stays when the other goes', async () => {
    await call('PUT', 'a%20b', { body: 'text' })
    const copied = await call('PUT', 'c', { headers: { 'x-amz-copy-source': `${bucket}/a%20b` } })
    expect(await copied.text()).toContain('&quot;1cb251ec0d568de6a929b520c4aed8d1&quot;')
    await call('DELETE', 'a%20b')
    expect(await (await call('GET', 'c')).text()).toBe('text')
  })

  it.each([
    ['GET', 'absent', {}, '404 NoSuchKey'],
    ['PUT', 'c', { 'x-amz-copy-source': `${bucket}/absent` }, '404 NoSuchKey'],
    ['GET', '?list-type=2', {}, '501 NotImplemented'],
    ['GET', 'a?tagging', {}, '501 NotImplemented'],
    ['PUT', 'a', { 'content-encoding': 'aws-chunked' }, '501 NotImplemented'],
    ['PATCH', 'a', {}, '501 NotImplemented'],
    ['GET', 'a', { authorization: '' }, '403 AccessDenied'],
    ['GET', 'a', { authorization: 'AWS4-HMAC-SHA256 Credential=AKIA/20261123' }, '403 AccessDenied'],
    ['GET', '%FF', {}, '400 InvalidURI'],
  ])('%s %s with %j is refused by the service’s own code: %s', async (method, path, headers, refusal) => {
    expect(await codeOf(await call(method, path, { headers }))).toBe(refusal)
  })
})
