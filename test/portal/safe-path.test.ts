import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safePath } from '../../portal/http/sign-in-for.ts'
import { aPortal, browsing } from './a-portal.ts'
import { aStranger } from './kept-record.ts'

const origin = 'https://inspections.example'
const signIn = (to: string) => `/sign-in?${new URLSearchParams({ to })}`

/** What people try in order to lead somebody elsewhere, put together at random. */
const tried = fc
  .array(
    fc.constantFrom(
      '/',
      '\\',
      '//',
      '.',
      '@',
      ':',
      '\t',
      '\n',
      '\r',
      '\0',
      ' ',
      '%2f',
      '%5c',
      'https:',
      'javascript:',
      'a',
      '?',
      '#',
      'é',
      '☃',
      'elsewhere.example',
    ),
    { maxLength: 8 },
  )
  .map(parts => parts.join(''))

describe('where somebody goes after the sign-in', () => {
  it('is a page of this system, whatever the address said', () =>
    fc.assert(
      fc.property(fc.oneof(tried, fc.string({ unit: 'binary' }), fc.webUrl()), to => {
        const path = safePath(to)
        expect(path.startsWith('/')).toBe(true)
        expect(new URL(path, origin).origin).toBe(origin)
        expect(new Headers({ location: path }).get('location')).toBe(path)
      }),
    ))

  it('is the page that was asked for, where it is one', () =>
    fc.assert(
      fc.property(fc.webPath(), fc.webQueryParameters(), (path, query) => {
        const asked = new URL(`${origin}/inspections${path}?${query}`)
        const to = `${asked.pathname}${asked.search}`
        expect(safePath(to)).toBe(to)
      }),
    ))

  it.each([
    undefined,
    '',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    'https://elsewhere.example',
    'javascript:alert(1)',
    '/\0',
  ])('is the first page for %j', to => expect(safePath(to)).toBe('/'))

  it.each(['//elsewhere.example', '/\0', '/☃', '/\r\nset-cookie: a=b'])(
    'is not elsewhere, and breaks nothing, for somebody who is signed in already: %j',
    async to => {
      const portal = aPortal()
      const { get } = await browsing(portal, await aStranger(portal))
      const answer = await get(signIn(to))
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
    },
  )
})
