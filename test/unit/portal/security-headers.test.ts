import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { securityHeaders } from '../../../portal/http/security-headers.ts'

const app = new Hono()
  .use(securityHeaders(['https://sign-in.example', 'https://bucket.example']))
  .get('/page', c => c.html('<p>Page</p>'))
  .get('/kept', c => c.text('kept', 200, { 'cache-control': 'public, max-age=60' }))
  .get('/broken', () => {
    throw new Error('broken')
  })
  .onError((_, c) => c.text('Sorry', 500))

const headers = async (path: string): Promise<Headers> => (await app.request(path)).headers

describe('whoever answers, a browser is told what it may do', () => {
  it.each(['/page', '/kept', '/broken', '/missing'])(
    '%s runs no script, is framed by nobody, guesses no type',
    async path => {
      const told = await headers(path)
      const policy = (told.get('content-security-policy') ?? '').split('; ')
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).toContain("base-uri 'none'")
      expect(policy.join(' ')).not.toMatch(/script-src|unsafe|\*/)
      expect(told.get('x-content-type-options')).toBe('nosniff')
      expect(told.get('strict-transport-security')).toMatch(/^max-age=\d{8}; includeSubDomains$/)
      expect(told.get('referrer-policy')).toBe('same-origin')
      expect(told.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(told.get('cross-origin-resource-policy')).toBe('same-origin')
    },
  )

  it('forms lead here, and to the origins that are named', async () => {
    expect((await headers('/page')).get('content-security-policy')).toContain(
      "form-action 'self' https://sign-in.example https://bucket.example",
    )
  })

  it('pages are not kept; what says that it may be kept is', async () => {
    expect((await headers('/page')).get('cache-control')).toBe('no-store')
    expect((await headers('/broken')).get('cache-control')).toBe('no-store')
    expect((await headers('/kept')).get('cache-control')).toBe('public, max-age=60')
  })
})
