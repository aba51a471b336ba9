import { createMiddleware } from 'hono/factory'
import { saveDraft } from '../session/drafts.ts'
import type { Portal, PortalContext } from './context.ts'
import { fieldsOf, typedIn } from './form.ts'
import { isOfPrograms, keyOf } from './key-of.ts'
import { signInFor } from './sign-in-for.ts'
import { signedInToApi } from './signed-in.ts'

/**
 * Lets a writing through only from a page of this system that was made for this session: the browser says where it comes
 * from, and the form carries the session's own token. A form that was sent after its session had expired is kept as a draft,
 * and shown again after the sign-in.
 */
export const guardPosts = createMiddleware<Portal>(async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  const { ports, me, expired, now } = c.var
  const { origin } = new URL(ports.portalUrl)
  const from = c.req.header('origin')
  if (from !== undefined && from !== origin) return refused(c, 'This form was sent from another site.')
  if (isOfPrograms(c)) {
    const { session } = signedInToApi(c)
    // No browser sends a key by itself: only who comes by the cookie has to show that it is no forgery.
    if (keyOf(c) !== undefined || c.req.header('x-csrf-token') === session.csrf) return next()
    return refused(c, 'Send a key as "Authorization: Bearer …", or the token of your session as X-CSRF-Token.')
  }
  // Whoever wants to be signed out, and is already, is told so.
  if (me === undefined && c.req.path === '/sign-out') return next()
  const session = me?.session ?? expired
  if (session === undefined) return c.redirect(signInFor(c), 303)
  const fields = await fieldsOf(c)
  const token = fields._csrf ?? c.req.header('x-csrf-token')
  if (token !== session.csrf)
    return refused(c, 'This form is out of date. Go back, load the page again and send it anew.')
  if (me !== undefined) return next()
  await saveDraft(ports.desk, session.personId, c.req.path, typedIn(fields), now)
  return c.redirect(signInFor(c, 'kept'), 303)
})

const refused = (c: PortalContext, detail: string): Response => {
  if (!isOfPrograms(c)) return c.text(detail, 403)
  const problem = { type: 'about:blank', title: 'Forbidden', status: 403, detail, instance: c.req.path }
  return c.json(problem, 403, { 'content-type': 'application/problem+json' })
}
