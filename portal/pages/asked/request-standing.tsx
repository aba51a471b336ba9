import { Temporal } from 'temporal-polyfill'
import type { Inspection } from '../../../domain/inspection/inspection.ts'
import { isUnanswered, type Request } from '../../../domain/inspection/request.ts'
import { londonDate } from '../../../domain/time/london.ts'
import { InsetText } from '../../design/inset-text.tsx'
import { Day } from '../../design/time.tsx'
import { WarningText } from '../../design/warning-text.tsx'
import { capital, dateInWords, dayInWords, daysAway } from '../../design/words.ts'
import { isOverdue } from '../../reading/requests.ts'
import { timeLeft } from '../../reading/time-left.ts'

const dueOf = ({ due }: Request): Temporal.PlainDate => londonDate(Temporal.Instant.from(due))

interface StandingGiven {
  readonly inspection: Inspection
  readonly request: Request
  readonly now: Temporal.Instant
  /** Whether the one who looks has to answer. */
  readonly isMine: boolean
  readonly seesContent: boolean
}

interface ShortGiven extends Pick<StandingGiven, 'request' | 'now'> {
  readonly hours?: boolean
}

/** When it is due, and how far off that is; what is left of its time while it stands still. */
export const Due = ({ request, now }: Pick<StandingGiven, 'request' | 'now'>) => {
  if (request.state === 'withdrawn') return <>not due any more</>
  if ('paused' in request && request.paused !== undefined)
    return (
      <>
        {capital(timeLeft(request.paused))}
        <span class="ji_hint">
          It was due on {dayInWords(dueOf(request))}; the new date is set when the inspection goes on.
        </span>
      </>
    )
  return (
    <>
      {dayInWords(dueOf(request))} at 17:00
      {isUnanswered(request) && <span class="ji_hint">{daysAway(dueOf(request), londonDate(now))}</span>}
    </>
  )
}

/** The same in the cell of a table; `hours`: with the time of day for what waits for an answer. */
export const ShortDue = ({ request, now, hours = false }: ShortGiven) => {
  if (request.state === 'withdrawn') return <>not due any more</>
  if ('paused' in request && request.paused !== undefined) return <>{timeLeft(request.paused)}</>
  return (
    <>
      <Day on={dueOf(request)} short />
      {hours && isUnanswered(request) && (
        <span class="ji_hint">{daysAway(dueOf(request), londonDate(now))}, by 17:00</span>
      )}
    </>
  )
}

/** What has to be known first: that it was returned, is late, is not needed, or that time is asked for. */
export const Standing = ({ request, inspection, now, isMine, seesContent }: StandingGiven) => {
  if ('paused' in request && request.paused !== undefined)
    return (
      <InsetText>
        <p>
          <strong>The inspection is suspended: nothing is due.</strong> When it goes on you are told, and the time that
          is left for this stays the same.
        </p>
        {inspection.status === 'suspended' && (
          <p>
            It stands still since {dateInWords(londonDate(Temporal.Instant.from(inspection.since)))} and is to be looked
            at again on {dateInWords(Temporal.PlainDate.from(inspection.reviewOn))}. {inspection.why}
          </p>
        )}
      </InsetText>
    )
  if (request.state === 'withdrawn' && inspection.status === 'cancelled')
    return (
      <InsetText>
        <p>
          <strong>
            The inspection was cancelled on {dateInWords(londonDate(Temporal.Instant.from(inspection.cancelledAt)))}.
          </strong>{' '}
          This is not asked any more: {inspection.why}
        </p>
      </InsetText>
    )
  if (request.state === 'withdrawn')
    return (
      <InsetText>
        <p>This is not asked any more: {request.reason}</p>
      </InsetText>
    )
  if (request.state === 'returned' && seesContent)
    return (
      <WarningText>
        {isMine ? 'Your answer' : 'The answer'} was returned on{' '}
        {dateInWords(londonDate(Temporal.Instant.from(request.returnedAt)))}: {request.reason} The new date is{' '}
        {dayInWords(dueOf(request))}, {daysAway(dueOf(request), londonDate(now))}.
      </WarningText>
    )
  if (isOverdue(request, now))
    return (
      <WarningText>
        The answer was due {daysAway(dueOf(request), londonDate(now))}.{isMine && ' Please send it now.'}
      </WarningText>
    )
  if (request.state === 'waived')
    return <InsetText>The inspection goes on without this answer: {request.reason}</InsetText>
  if ('moreTime' in request && request.moreTime !== undefined)
    return (
      <InsetText>
        More time is asked for, until {dateInWords(Temporal.PlainDate.from(request.moreTime.until))}. Until the
        inspection lead has decided, the date stays as it is.
      </InsetText>
    )
  return null
}
