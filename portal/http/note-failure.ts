import { Logger } from '@aws-lambda-powertools/logger'
import { Failure } from '../../domain/failure.ts'
import type { PortalContext } from './context.ts'
import { statusOf } from './problem.ts'

const logger = new Logger()

/** Notes what went wrong, without who asked or what was sent: the failure's name, and where nobody foresaw it. */
export const noteFailure = (error: Error, c: PortalContext): void => {
  const route = c.req.routePath
  if (error instanceof Failure && statusOf(error) < 500) return
  logger.error('failed', { failure: error.name, route, stack: error instanceof Failure ? undefined : error.stack })
}
