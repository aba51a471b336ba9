import { getCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { holderOf } from '../links/links.ts'
import { findSession, isLive, type Session, touchSession } from '../session/session.ts'
import type { Portal, SignedIn } from './context.ts'
import { sessionCookie } from './cookies.ts'

/** Finds out from the session's cookie who asks. Somebody who was taken out of the directory is nobody any more. */
export const findMe = createMiddleware<Portal>(async (c, next) => {
  const { ports, now } = c.var
  const key = /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1]
  if (key !== undefined && c.req.path.startsWith('/api/')) {
    c.set('me', await holderOfKey(c.var, key))
    c.set('expired', undefined)
    return next()
  }
  const secret = getCookie(c, sessionCookie)
  const session = secret === undefined ? undefined : await findSession(ports.desk, secret, now)
  c.set('me', undefined)
  c.set('expired', undefined)
  if (secret !== undefined && session !== undefined) {
    if (!isLive(session, now)) c.set('expired', session)
    else {
      const person = await ports.directory.get(session.personId)
      if (person?.access !== undefined) {
        const me: SignedIn = { person, session, secret, viewer: { personId: person.id, access: person.access } }
        c.set('me', me)
        await touchSession(ports.desk, secret, session, now)
      }
    }
  }
  await next()
})

/** A program acts as whoever made its key. No browser sends such a key by itself, so that nothing has to be guarded. */
const holderOfKey = async ({ ports, now }: Portal['Variables'], key: string): Promise<SignedIn | undefined> => {
  const personId = await holderOf(ports.desk, key, 'program', now)
  const person = personId === undefined ? undefined : await ports.directory.get(personId)
  if (person?.access === undefined) return undefined
  const at = now.toString()
  const who = person.access.kind === 'staff' ? 'staff' : 'partner'
  const session: Session = { personId: person.id, who, csrf: key, startedAt: at, seenAt: at }
  return { person, session, secret: key, viewer: { personId: person.id, access: person.access } }
}
