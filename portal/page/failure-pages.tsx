import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Failure } from '../../domain/failure.ts'
import type { PortalContext } from '../http/context.ts'
import { show } from './show.tsx'

/** What does not exist and what is none of somebody's business look the same. */
export const notFoundPage = (c: PortalContext) =>
  show(
    c,
    { title: 'Page not found', status: 404 },
    <>
      <p>If you typed the address, check that it is correct. If you followed a link, it may be an old one.</p>
      <p>
        If somebody asked you for something, it is among <a href="/requests">your requests</a>.
      </p>
    </>,
  )

/** What went wrong, in plain words, and the way out. */
export const failurePage = (c: PortalContext, error: Error, status: ContentfulStatusCode) =>
  show(c, { title: titleOf(status), status }, <p>{wordsOf(error)}</p>)

const titleOf = (status: ContentfulStatusCode): string => {
  if (status === 403) return 'You may not do this'
  if (status === 409) return 'Somebody else was faster'
  if (status === 503) return 'The service is busy'
  if (status >= 500) return 'Sorry, there is a problem with the service'
  return 'This cannot be done'
}

const wordsOf = (error: Error): string =>
  error instanceof Failure
    ? error.message
    : 'Nothing is lost, and nothing was changed. Go back and try again in a moment. If it goes on, tell the coordinator of the inspection.'
