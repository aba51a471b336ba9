import { HTTPException } from 'hono/http-exception'
import type { PortalContext, SignedIn } from './context.ts'
import { signInFor } from './sign-in-for.ts'

/** Whoever is signed in. Nobody: an answer that leads to the sign-in and back to this page. */
export const signedIn = (c: PortalContext): SignedIn => {
  const { me } = c.var
  if (me !== undefined) return me
  throw new HTTPException(303, { res: c.redirect(signInFor(c), 303) })
}

/** The same for programs, which are told how to come in. */
export const signedInToApi = (c: PortalContext): SignedIn => {
  const { me } = c.var
  if (me !== undefined) return me
  const detail = 'Send a key as "Authorization: Bearer …"; people make theirs on the page Calendar and programs.'
  const problem = { type: 'about:blank', title: 'Not signed in', status: 401, detail, instance: c.req.path }
  throw new HTTPException(401, {
    res: c.json(problem, 401, { 'content-type': 'application/problem+json', 'www-authenticate': 'Bearer' }),
  })
}
