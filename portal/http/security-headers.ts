import { createMiddleware } from 'hono/factory'

const policy = (formTargets: readonly string[]): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    ["form-action 'self'", ...formTargets].join(' '),
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ')

/** Two years, as the preload list of the browsers asks. */
const strictTransport = 'max-age=63072000; includeSubDomains'

const fixed = {
  'strict-transport-security': strictTransport,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const

/**
 * Headers that hold for every answer: no script runs at all, styles and pictures come from here, nobody frames a page.
 * Nothing is kept by caches unless its route says so. `formTargets` are the origins besides our own that a form may lead to,
 * by a redirect too: the sign-in's, and the store that takes uploads.
 */
export const securityHeaders = (formTargets: readonly string[]) => {
  const contentPolicy = policy(formTargets)
  return createMiddleware(async (c, next) => {
    await next()
    c.header('content-security-policy', contentPolicy)
    for (const [name, value] of Object.entries(fixed)) c.header(name, value)
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
  })
}
