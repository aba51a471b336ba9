import { Temporal } from 'temporal-polyfill'
import { isUnanswered, type Request } from '../../../domain/inspection/request.ts'
import { londonDate } from '../../../domain/time/london.ts'
import { InsetText } from '../../design/inset-text.tsx'
import { WarningText } from '../../design/warning-text.tsx'
import { dateInWords, dayInWords, daysAway } from '../../design/words.ts'
import { isOverdue } from '../../reading/requests.ts'

const dueOf = ({ due }: Request): Temporal.PlainDate => londonDate(Temporal.Instant.from(due))

interface StandingGiven {
  readonly request: Request
  readonly now: Temporal.Instant
  /** Whether the one who looks has to answer. */
  readonly isMine: boolean
  readonly seesContent: boolean
}

/** When it is due, and how far off that is. */
export const Due = ({ request, now }: Pick<StandingGiven, 'request' | 'now'>) => (
  <>
    {dayInWords(dueOf(request))} at 17:00
    {isUnanswered(request) && request.paused === undefined && (
      <span class="ji_hint">{daysAway(dueOf(request), londonDate(now))}</span>
    )}
  </>
)

/** What has to be known first: that it was returned, is late, is not needed, or that time is asked for. */
export const Standing = ({ request, now, isMine, seesContent }: StandingGiven) => {
  if ('paused' in request && request.paused !== undefined)
    return (
      <InsetText>
        <p>
          <strong>The inspection is suspended: nothing is due.</strong> When it goes on you are told, and the time that
          is left for this stays the same.
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
