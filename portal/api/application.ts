import { Hono } from 'hono'
import * as z from 'zod'
import { Failure } from '../../domain/failure.ts'
import type { Portal, PortalContext } from '../http/context.ts'
import { problemDetails } from '../http/problem.ts'
import { signedInToApi } from '../http/signed-in.ts'
import { notFound } from '../reading/not-found.ts'
import { digestOf } from '../session/digest.ts'
import { once } from '../session/once.ts'
import { openApi } from './open-api.ts'
import type { Asked, Route, Writing } from './routes.ts'
import { apiTable } from './table.ts'

const answer = async (c: PortalContext, route: Route): Promise<Response> => {
  const { ports, now } = c.var
  const asked = { ports, me: signedInToApi(c), now, named: c.req.param() }
  return route.method === 'get' ? c.json(await route.handle({ ...asked, body: undefined })) : write(c, route, asked)
}

const idempotencyKey = z.string().regex(/^[!-~]{1,200}$/)

const write = async (c: PortalContext, route: Writing, asked: Omit<Asked<unknown>, 'body'>): Promise<Response> => {
  const key = idempotencyKey.safeParse(c.req.header('idempotency-key'))
  if (!key.success)
    throw new Failure(
      'InputInvalid',
      'Idempotency-Key: the header is missing, or is not 1 to 200 visible characters. Send a new value for each thing to do, and the same one when you send it again.',
    )
  const sent = await c.req.text()
  const body = route.body.safeParse(parsed(sent))
  if (!body.success) throw new Failure('InputInvalid', z.prettifyError(body.error))
  const { ports, me, now } = asked
  const asks = digestOf(sent)
  const sending = { personId: me.person.id, key: `api ${c.req.path} ${key.data}`, now }
  const done = await once(
    ports.desk,
    sending,
    async () => `${asks} ${await route.handle({ ...asked, body: body.data })}`,
  )
  if (done === 'busy')
    throw new Failure('StaleVersion', 'The same thing is being done just now. Ask again in a moment.')
  const [before, location = ''] = done.result.split(' ')
  if (before !== asks)
    throw new Failure(
      'InputInvalid',
      'Idempotency-Key: something else was sent with this value before, and nothing was done now. Send a new value for each thing to do.',
    )
  return c.json({ location }, 200, { location })
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const unknown = (c: PortalContext): Response =>
  c.json(problemDetails(notFound(), c.req.path), 404, { 'content-type': 'application/problem+json' })

/** The interface for programs: its description, and every route of its table. */
export const apiRoutes = apiTable
  .reduce(
    (app, route) => app.on(route.method, route.path.replaceAll(/\{(\w+)\}/g, ':$1'), c => answer(c, route)),
    new Hono<Portal>().get('/openapi.json', c => c.json(openApi(c.var.ports.portalUrl))),
  )
  .all('/*', unknown)
