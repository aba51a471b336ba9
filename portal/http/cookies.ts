/** `__Host-`: sent to this very host only, over an encrypted connection, and set by nobody else (RFC 6265bis). */
export const sessionCookie = '__Host-session'
export const attemptCookie = '__Host-sign-in'

/** Lax: a link in an e-mail leads to a page as the person who is signed in; another site's form does not. */
export const cookieOptions = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const
