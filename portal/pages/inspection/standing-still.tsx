import { Temporal } from 'temporal-polyfill'
import type { Inspection } from '../../../domain/inspection/inspection.ts'
import { londonDate } from '../../../domain/time/london.ts'
import { InsetText } from '../../design/inset-text.tsx'
import { dateInWords } from '../../design/words.ts'

interface Given {
  readonly inspection: Inspection
  /** The coordinator's name. */
  readonly toAsk: string
}

/** What stands on every page of an inspection, and of its requests, that is suspended or cancelled. */
export const StandingStill = ({ inspection, toAsk }: Given) => {
  if (inspection.status === 'suspended')
    return (
      <InsetText>
        <p>
          <strong>Suspended since {on(inspection.since)}.</strong> Nothing is due and no reminder is sent until it is
          resumed. {inspection.why}
        </p>
        <p>
          It is to be looked at again on {dateInWords(Temporal.PlainDate.from(inspection.reviewOn))}. Dates to come are
          planned anew once it goes on.
        </p>
        <ToAsk name={toAsk} />
      </InsetText>
    )
  if (inspection.status === 'cancelled')
    return (
      <InsetText>
        <p>
          <strong>Cancelled on {on(inspection.cancelledAt)}.</strong> Nothing is asked any more. {inspection.why}
        </p>
        {inspection.disposal !== undefined && (
          <p>
            Personal records that were received have to be returned or securely destroyed by{' '}
            {dateInWords(Temporal.PlainDate.from(inspection.disposal.by))}
            {inspection.disposal.isAssumed && ' (a year from the cancellation: assumed)'}.
          </p>
        )}
        <ToAsk name={toAsk} />
      </InsetText>
    )
  return null
}

/** Whom to ask, where there is something to ask about. */
export const ToAsk = ({ name }: { readonly name: string }) =>
  name === '' ? null : <p>Questions about this go to the coordinator, {name}.</p>

const on = (instant: string): string => dateInWords(londonDate(Temporal.Instant.from(instant)))
