import { Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { isFailure } from '../../../domain/failure.ts'
import { Banner } from '../../design/banner.tsx'
import { ButtonLink } from '../../design/button.tsx'
import type { Portal, PortalContext } from '../../http/context.ts'
import { attemptCookie, cookieOptions, sessionCookie } from '../../http/cookies.ts'
import { safePath } from '../../http/sign-in-for.ts'
import { firstPageOf } from '../../page/navigation.ts'
import { show } from '../../page/show.tsx'
import { beginSession, endSession, type Session } from '../../session/session.ts'
import { keepAttempt, takeAttempt } from '../../sign-in/attempts.ts'
import { attempt } from '../../sign-in/oidc.ts'

const choose = (c: PortalContext) => {
  const to = safePath(c.req.query('to'))
  if (c.var.me !== undefined) return c.redirect(to, 303)
  const kept = c.req.query('kept') === '1'
  const way = (who: Session['who']) => `/sign-in/${who}?${new URLSearchParams({ to })}`
  return show(
    c,
    { title: 'Sign in' },
    <>
      {kept && (
        <Banner
          title="You were signed out because nothing had happened for a while"
          tone="info"
          body="What you typed is kept. Sign in, and it is in the form again; check it and send it."
        />
      )}
      <p>Choose where you work. You need no account of your own making: people are invited by the coordinator.</p>
      <h2>Community planning partnership</h2>
      <p>For people of councils, NHS boards, Police Scotland and SCRA. A code is sent to your work e-mail address.</p>
      <ButtonLink href={way('partner')}>Sign in as a partner</ButtonLink>
      <h2>Care Inspectorate and scrutiny partners</h2>
      <p>For inspection teams, managers and the panel, with your second factor.</p>
      <ButtonLink href={way('staff')} kind="secondary">
        Sign in as staff
      </ButtonLink>
    </>,
  )
}

const begin = async (c: PortalContext) => {
  const { ports, now } = c.var
  const who = c.req.param('who') === 'staff' ? 'staff' : 'partner'
  const { url, attempt: begun } = await ports.signIn.begin(who)
  const secret = ports.secret()
  await keepAttempt(ports.desk, secret, { attempt: begun, to: safePath(c.req.query('to')) }, now)
  setCookie(c, attemptCookie, secret, cookieOptions)
  return c.redirect(url, 303)
}

const back = async (c: PortalContext) => {
  const { ports, now } = c.var
  const secret = getCookie(c, attemptCookie)
  const kept = secret === undefined ? undefined : await takeAttempt(ports.desk, secret, now)
  deleteCookie(c, attemptCookie, cookieOptions)
  if (kept === undefined) return failed(c, 'The sign-in took too long, or was begun in another window.')
  const begun = attempt.parse(kept.attempt)
  const { pathname, search } = new URL(c.req.url)
  try {
    const { email } = await ports.signIn.finish(new URL(`${pathname}${search}`, ports.portalUrl), begun)
    const person = await ports.directory.byEmail(email)
    if (person === undefined || person.access?.kind !== begun.who)
      return failed(c, 'Your address is not in the directory of this service. Ask the coordinator of the inspection.')
    const { secret: opened } = await beginSession(
      ports.desk,
      { personId: person.id, who: begun.who },
      ports.secret,
      now,
    )
    setCookie(c, sessionCookie, opened, cookieOptions)
    return c.redirect(kept.to, 303)
  } catch (error) {
    if (isFailure(error, 'SignInFailed')) return failed(c, error.message)
    throw error
  }
}

const failed = (c: PortalContext, why: string) =>
  show(
    c,
    { title: 'You are not signed in', status: 403 },
    <>
      <p>{why}</p>
      <ButtonLink href="/sign-in">Try again</ButtonLink>
    </>,
  )

const signOut = async (c: PortalContext) => {
  const { ports, me } = c.var
  if (me !== undefined) await endSession(ports.desk, me.secret)
  deleteCookie(c, sessionCookie, cookieOptions)
  const elsewhere = me === undefined ? undefined : await ports.signIn.signOutUrl(me.session.who)
  c.set('me', undefined)
  return show(
    c,
    { title: 'You are signed out' },
    <>
      {elsewhere !== undefined && (
        <p>
          On a device that others use, <a href={elsewhere}>sign out of the sign-in service</a> too, and close the
          browser.
        </p>
      )}
      <ButtonLink href="/sign-in">Sign in again</ButtonLink>
    </>,
  )
}

/** Signing in and out; somebody's first page. */
export const signInRoutes = new Hono<Portal>()
  .get('/', c => c.redirect(c.var.me === undefined ? '/sign-in' : firstPageOf(c.var.me), 303))
  .get('/sign-in', choose)
  .get('/sign-in/back', back)
  .get('/sign-in/:who{staff|partner}', begin)
  .post('/sign-out', signOut)
