import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aForm, aPolicy, aS3, bucket, signed } from './s3-running.ts'

let s3: Awaited<ReturnType<typeof aS3>>
beforeEach(async () => {
  s3 = await aS3()
})
afterEach(() => s3.stop())

const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
const key = 'quarantine/i/R5/u1/a.csv'
const tooLarge = () => aForm({ key, ...signed(aPolicy()) }, 'x'.repeat(11))
const post = (body: FormData, headers: Readonly<Record<string, string>> = { accept }, to = bucket) =>
  fetch(`${s3.address}/${to}`, { method: 'POST', body, headers, redirect: 'manual' })
const page = (path: string) => new URL(path, s3.address).href

describe('whoever sends a form with a browser that is refused', () => {
  it.each([
    ['a file that is too large', aForm({ key, ...signed(aPolicy()) }, 'x'.repeat(11)), 400, 'larger than 10 bytes.'],
    ['an empty file', aForm({ key, ...signed(aPolicy()) }, ''), 400, 'or it is empty.'],
    [
      'a form that was left open too long',
      aForm({ key, ...signed({ ...aPolicy(), expiration: '2026-11-23T09:00:00Z' }) }),
      403,
      'The page was open for too long.',
    ],
    ['another key', aForm({ key: 'kept/a.csv', ...signed(aPolicy()) }), 403, 'The form did not fit'],
    ['a forged form', aForm({ key, ...signed(aPolicy(), 'guessed') }), 403, 'The form did not fit'],
  ])('reads in plain words what is wrong with %s, and nothing is kept', async (_what, form, status, words) => {
    const answer = await post(form)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8'])
    const text = await answer.text()
    expect(text).toContain(words)
    expect(text).not.toContain('<Code>')
    expect([s3.objects.all(), s3.arrived]).toEqual([[], []])
  })

  it('reads the size in megabytes where it is that large', async () => {
    const policy = aPolicy()
    const conditions = policy.conditions.with(1, ['content-length-range', 1, 2 * 1024 ** 2])
    const form = aForm({ key, ...signed({ ...policy, conditions }) }, 'x'.repeat(2 * 1024 ** 2 + 1))
    expect(await (await post(form)).text()).toContain('larger than 2 MB.')
  })

  it('is led back to the page with the form', async () => {
    const answer = await post(tooLarge(), { accept, referer: page('/requests/R5?a=1&b=2') })
    expect(await answer.text()).toContain('<a href="/requests/R5?a=1&amp;b=2">')
  })

  it.each([
    ['another site', 'http://elsewhere.example/requests'],
    ['no address at all', 'javascript:alert(1)'],
  ])('is not led to %s', async (_where, referer) => {
    const text = await (await post(tooLarge(), { accept, referer })).text()
    expect(text).not.toContain('<a ')
    expect(text).toContain('Go back to the page before this one')
  })

  it('reads also that the store itself is at fault', async () => {
    const answer = await post(aForm({ key, ...signed(aPolicy()) }), { accept }, 'others')
    expect([answer.status, (await answer.text()).includes('not on your side')]).toEqual([404, true])
  })

  it.each(['*/*', 'application/xml, text/html;q=0.5'])('gets S3’s own XML when it asks for %s', async asked => {
    const answer = await post(tooLarge(), { accept: asked })
    expect(await answer.text()).toContain('<Code>EntityTooLarge</Code>')
  })

  it('gets XML for anything but a form', async () => {
    const answer = await fetch(`${s3.address}/${bucket}/${key}`, { headers: { accept } })
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('<Code>AccessDenied</Code>')])
  })
})
