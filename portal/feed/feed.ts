import { Hono } from 'hono'
import type { Portal } from '../http/context.ts'
import { holderOf } from '../links/links.ts'
import { calendarOf } from './calendar.ts'
import { deadlinesOf } from './deadlines.ts'

/** The calendars that people subscribe to: the secret in the address is all that is asked for, and revoking it ends it. */
export const feedRoutes = new Hono<Portal>().get('/:file{[A-Za-z0-9_-]+\\.ics}', async c => {
  const { ports, now } = c.var
  const secret = c.req.param('file').replace(/\.ics$/, '')
  const personId = await holderOf(ports.desk, secret, 'calendar', now)
  const person = personId === undefined ? undefined : await ports.directory.get(personId)
  if (person?.access === undefined) return c.text('There is no such calendar, or its link was revoked.', 404)
  const deadlines = await deadlinesOf(ports, person.id)
  return c.body(calendarOf(deadlines, ports.portalUrl, now.toString()), 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'inline; filename="deadlines.ics"',
    'cache-control': 'private, max-age=60',
  })
})
