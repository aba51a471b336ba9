import { getCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import type { Access } from '../../domain/rights/access.ts'
import { holderOf } from '../links/links.ts'
import { findSession, isLive, type Session, touchSession } from '../session/session.ts'
import type { Portal, SignedIn } from './context.ts'
import { sessionCookie } from './cookies.ts'
import { keyOf } from './key-of.ts'

/**
 * Finds out who asks: by a program's key, or else by the session's cookie. Somebody who was taken out of the directory is nobody
 * any more, nor is who became staff in a session that began without their second factor.
 */
export const findMe = createMiddleware<Portal>(async (c, next) => {
  const { ports, now } = c.var
  const key = keyOf(c)
  if (key !== undefined) {
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
      if (person?.access !== undefined && whoOf(person.access) === session.who) {
        const me: SignedIn = { person, session, secret, viewer: { personId: person.id, access: person.access } }
        c.set('me', me)
        await touchSession(ports.desk, secret, session, now)
      }
    }
  }
  await next()
})

/** With which of the two providers somebody of this access signs in. */
const whoOf = ({ kind }: Access): Session['who'] => (kind === 'staff' ? 'staff' : 'partner')

/** A program acts as whoever made its key. No browser sends such a key by itself, so that nothing has to be guarded. */
const holderOfKey = async ({ ports, now }: Portal['Variables'], key: string): Promise<SignedIn | undefined> => {
  const personId = await holderOf(ports.desk, key, 'program', now)
  const person = personId === undefined ? undefined : await ports.directory.get(personId)
  if (person?.access === undefined) return undefined
  const at = now.toString()
  const session: Session = { personId: person.id, who: whoOf(person.access), csrf: key, startedAt: at, seenAt: at }
  return { person, session, secret: key, viewer: { personId: person.id, access: person.access } }
}
