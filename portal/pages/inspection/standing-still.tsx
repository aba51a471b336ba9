import { Temporal } from 'temporal-polyfill'
import type { Inspection } from '../../../domain/inspection/inspection.ts'
import { londonDate } from '../../../domain/time/london.ts'
import { InsetText } from '../../design/inset-text.tsx'
import { dateInWords } from '../../design/words.ts'

/** What stands on every page of an inspection that is suspended or cancelled. */
export const StandingStill = ({ inspection }: { readonly inspection: Inspection }) => {
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
      </InsetText>
    )
  if (inspection.status === 'cancelled')
    return (
      <InsetText>
        <p>
          <strong>Cancelled on {on(inspection.cancelledAt)}.</strong> Nothing is asked any more. {inspection.why}
        </p>
      </InsetText>
    )
  return null
}

const on = (instant: string): string => dateInWords(londonDate(Temporal.Instant.from(instant)))
