import { Temporal } from 'temporal-polyfill'
import type { AuditEvent } from '../../../domain/inspection/audit-event.ts'
import { isUnanswered, type Request } from '../../../domain/inspection/request.ts'
import { InsetText } from '../../design/inset-text.tsx'
import { momentInWords } from '../../design/words.ts'
import type { PortalContext } from '../../http/context.ts'
import { signedIn } from '../../http/signed-in.ts'
import type { TooLate } from '../../page/form-page.ts'
import { openRequest } from '../../reading/inspection.ts'
import { coordinatorOf, type NameOf, namesOf } from '../../reading/names.ts'
import { notFound } from '../../reading/not-found.ts'
import { requestName, rowOf } from '../../reading/requests.ts'
import type { Fields } from '../../session/drafts.ts'
import { StandingStill } from '../inspection/standing-still.tsx'
import { Typed } from './typed.tsx'

/**
 * Why a request cannot be answered any more, for whoever has it or had it before a colleague got it: who answered and when,
 * or with whom it is. Undefined while it can be. Errors: InspectionUnknown for everybody else.
 */
export const answerTooLate = async (c: PortalContext): Promise<TooLate | undefined> => {
  const { record, request, setting, may } = await openRequest(c, 'see-request')
  const isMine = may('answer-request', request)
  const isPaused = isUnanswered(request) && request.paused !== undefined
  if (isMine && isUnanswered(request) && !isPaused) return undefined
  const { ports } = c.var
  const { id, areaName } = record.inspection
  const events = (await ports.store.events(id)).filter(one => one.about === request.key)
  const me = signedIn(c).person.id
  if (!isMine && !events.some(one => one.what === 'request-handed-over' && one.detail?.from === me)) throw notFound()
  const answered = events.findLast(one => one.what === 'request-submitted')
  const nameOf = await namesOf(ports.directory, [request.person, answered?.by])
  const toAsk = await coordinatorOf(c.var.ports, record.inspection)
  const back = `/inspections/${id}/requests/${request.key}`
  return {
    title: isPaused
      ? 'The inspection is suspended'
      : record.inspection.status === 'cancelled'
        ? 'The inspection is cancelled'
        : isUnanswered(request)
          ? 'It is with a colleague'
          : 'It needs no answer any more',
    caption: `${requestName(rowOf(request, setting))}, ${areaName}`,
    back,
    body: typed => (
      <>
        <StandingStill inspection={record.inspection} toAsk={toAsk} />
        <Why says={whyOf(request, answered, nameOf)} typed={typed} back={back} />
      </>
    ),
  }
}

const whyOf = (request: Request, answered: AuditEvent | undefined, nameOf: NameOf): string => {
  if (isUnanswered(request) && request.paused !== undefined)
    return 'Nothing is due until it goes on. You will be told, and the time that is left for this stays the same.'
  if (request.state === 'withdrawn') return `It is not asked any more: ${request.reason}`
  if (isUnanswered(request)) return `It is with ${nameOf(request.person)} now.`
  if (request.state === 'waived') return 'The inspection goes on without this answer.'
  if (answered === undefined) return 'It was closed because its time had passed.'
  return `${nameOf(answered.by)} answered it on ${momentInWords(Temporal.Instant.from(answered.at))}.`
}

interface Given {
  readonly says: string
  readonly typed: Fields
  readonly back: string
}

/** Why it is too late, and what was typed, to be passed on. */
export const Why = ({ says, typed, back }: Given) => (
  <>
    <InsetText>{says}</InsetText>
    <Typed typed={typed} />
    <p>
      <a href={back}>See the request</a> or <a href="/requests">your requests</a>.
    </p>
  </>
)
