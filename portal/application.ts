import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { apiRoutes } from './api/application.ts'
import { assetRoutes } from './assets/assets.ts'
import { feedRoutes } from './feed/feed.ts'
import type { Portal, PortalContext } from './http/context.ts'
import { findMe } from './http/find-me.ts'
import { guardPosts } from './http/guard-posts.ts'
import { noteFailure } from './http/note-failure.ts'
import { problemDetails, statusOf } from './http/problem.ts'
import { securityHeaders } from './http/security-headers.ts'
import { failurePage, notFoundPage } from './page/failure-pages.tsx'
import { pageRoutes } from './pages/routes.ts'
import type { PortalPorts } from './ports.ts'

/** The pages and the interface for programs, as one application: a function on AWS, the same behind the local port. */
export const createPortal = (ports: PortalPorts): Hono<Portal> => {
  const app = new Hono<Portal>()
  app.use(securityHeaders(ports.formTargets))
  app.route('/assets', assetRoutes)
  app.use(async (c, next) => {
    c.set('ports', ports)
    c.set('now', ports.clock.now())
    await next()
  })
  app.route('/feeds', feedRoutes)
  app.use(findMe)
  app.use(guardPosts)
  app.route('/api', apiRoutes)
  app.route('/', pageRoutes)
  app.notFound(notFoundPage)
  app.onError((error, c) => answerFailure(error, c))
  return app
}

const answerFailure = async (error: Error, c: PortalContext): Promise<Response> => {
  if (error instanceof HTTPException) return error.getResponse()
  noteFailure(error, c)
  const status = statusOf(error)
  if (c.req.path.startsWith('/api/'))
    return c.json(problemDetails(error, c.req.path), status, { 'content-type': 'application/problem+json' })
  return status === 404 ? notFoundPage(c) : failurePage(c, error, status)
}
