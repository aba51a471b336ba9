/** Names of the provider's cookies, so that what is told apart below is what is set. */
export const cookieNames = {
  session: 'local_oidc_session',
  interaction: 'local_oidc_interaction',
  resume: 'local_oidc_resume',
} as const

const isSession = (cookie: string): boolean => new RegExp(`^${cookieNames.session}(\\.sig)?=`).test(cookie)

const isTakenBack = (cookie: string): boolean => cookie.includes('expires=Thu, 01 Jan 1970')

/**
 * The cookies that a browser is given of those that the provider sets. None of its session: whoever comes is asked who it is,
 * for one person plays many here. None that ends at a time: that would be the local clock's, and a browser lives by the
 * wall clock, which may be months ahead.
 */
export const forgetful = (cookies: readonly string[]): string[] =>
  cookies
    .filter(one => !isSession(one))
    .map(one => (isTakenBack(one) ? one : one.replace(/; *(expires|max-age)=[^;]*/gi, '')))
