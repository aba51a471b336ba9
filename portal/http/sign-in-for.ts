import type { PortalContext } from './context.ts'

/** Where somebody signs in who wants the page that is asked for; it comes afterwards. `kept`: what was typed is there then. */
export const signInFor = (c: PortalContext, kept?: 'kept'): string => {
  const { pathname, search } = new URL(c.req.url)
  const wanted = new URLSearchParams({ to: c.req.method === 'GET' ? `${pathname}${search}` : pathname })
  if (kept !== undefined) wanted.set('kept', '1')
  return `/sign-in?${wanted}`
}

/**
 * A page of this system to go to, or the first page: nobody is sent elsewhere from here. Visible letters of ASCII only, as a
 * browser writes addresses, and no backslash, which browsers take for a slash.
 */
export const safePath = (to: string | undefined): string =>
  to !== undefined && /^\/(?!\/)[!-[\]-~]*$/.test(to) ? to : '/'
