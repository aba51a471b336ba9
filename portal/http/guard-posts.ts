import { createMiddleware } from 'hono/factory'
import { saveDraft } from '../session/drafts.ts'
import type { Portal } from './context.ts'
import { fieldsOf, typedIn } from './form.ts'
import { signInFor } from './sign-in-for.ts'

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
  if (from !== undefined && from !== origin) return c.text('This form was sent from another site.', 403)
  if (c.req.header('authorization') !== undefined && me !== undefined) return next()
  const session = me?.session ?? expired
  if (session === undefined) return c.redirect(signInFor(c), 303)
  const fields = c.req.path.startsWith('/api/') ? {} : await fieldsOf(c)
  const token = fields._csrf ?? c.req.header('x-csrf-token')
  if (token !== session.csrf)
    return c.text('This form is out of date. Go back, load the page again and send it anew.', 403)
  if (me !== undefined) return next()
  await saveDraft(ports.desk, session.personId, c.req.path, typedIn(fields), now)
  return c.redirect(signInFor(c, 'kept'), 303)
})
