import { Hono } from 'hono'
import * as z from 'zod'
import { Failure } from '../../domain/failure.ts'
import type { Portal, PortalContext } from '../http/context.ts'
import { signedInToApi } from '../http/signed-in.ts'
import { once } from '../session/once.ts'
import { openApi } from './open-api.ts'
import type { Asked, Route, Writing } from './routes.ts'
import { apiTable } from './table.ts'

const answer = async (c: PortalContext, route: Route): Promise<Response> => {
  const { ports, now } = c.var
  const asked = { ports, me: signedInToApi(c), now, named: c.req.param() }
  return route.method === 'get' ? c.json(await route.handle({ ...asked, body: undefined })) : write(c, route, asked)
}

const write = async (c: PortalContext, route: Writing, asked: Omit<Asked<unknown>, 'body'>): Promise<Response> => {
  const key = c.req.header('idempotency-key')
  if (key === undefined || key.length > 200)
    throw new Failure(
      'InputInvalid',
      'Idempotency-Key: the header is missing. Send a new value for each thing to do, and the same one when you send it again.',
    )
  const body = route.body.safeParse(await c.req.json().catch(() => undefined))
  if (!body.success) throw new Failure('InputInvalid', z.prettifyError(body.error))
  const { ports, me, now } = asked
  const done = await once(ports.desk, { personId: me.person.id, key: `api ${route.path} ${key}`, now }, () =>
    route.handle({ ...asked, body: body.data }),
  )
  if (done === 'busy')
    throw new Failure('StaleVersion', 'The same thing is being done just now. Ask again in a moment.')
  return c.json({ location: done.result }, 200, { location: done.result })
}

/** The interface for programs: its description, and every route of its table. */
export const apiRoutes = apiTable.reduce(
  (app, route) => app.on(route.method, route.path.replaceAll(/\{(\w+)\}/g, ':$1'), c => answer(c, route)),
  new Hono<Portal>().get('/openapi.json', c => c.json(openApi(c.var.ports.portalUrl))),
)
