import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { assetRoutes, assetUrl } from '../../../portal/assets/assets.ts'

const names = ['design-system.css', 'own.css', 'icons.svg', 'favicon.svg'] as const
const ask = async (url: string, headers: Record<string, string> = {}) =>
  assetRoutes.request(url.replace('/assets', ''), { headers })

describe('what pages link to', () => {
  it.each(names)('%s may be kept for ever under its address, and is what it says', async name => {
    const answer = await ask(assetUrl(name))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe(name.endsWith('css') ? 'text/css; charset=utf-8' : 'image/svg+xml')
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect((await answer.text()).length).toBeGreaterThan(100)
  })

  it('is sent packed to whoever unpacks it, and is the same', async () => {
    const plain = await (await ask(assetUrl('design-system.css'))).text()
    const packed = await ask(assetUrl('design-system.css'), { 'accept-encoding': 'gzip, br' })
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    const bytes = Buffer.from(await packed.arrayBuffer())
    expect(gunzipSync(bytes).toString() === plain).toBe(true)
    expect(bytes.length).toBeLessThan(plain.length / 4)
  })

  it('is not sent again to whoever has it', async () => {
    const etag = (await ask(assetUrl('own.css'))).headers.get('etag') ?? ''
    const again = await ask(assetUrl('own.css'), { 'if-none-match': etag })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  it('is served, but not kept, under the address that it had before a deployment', async () => {
    const answer = await ask('/assets/own.0123456789ab.css')
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-cache'])
  })

  it.each([
    '/assets/own.css',
    '/assets/secret.0123456789ab.css',
    '/assets/to-string.0123456789ab.css',
    '/assets/..%2fpackage.json',
  ])('and nothing else: %s', async url => {
    expect((await ask(url)).status).toBe(404)
  })

  it('needs nothing from elsewhere: neither maps, nor fonts, nor imports', async () => {
    for (const name of ['design-system.css', 'own.css'] as const) {
      const text = await (await ask(assetUrl(name))).text()
      expect(text).not.toMatch(/sourceMappingURL|@import|url\(["']?(?!["']?data:)/)
    }
  })
})
