import { Temporal } from 'temporal-polyfill'
import { forecastOf } from '../../../domain/board/forecast.ts'
import { decideOverdue } from '../../../domain/decisions/decide-overdue.ts'
import { datesChanged } from '../../../domain/decisions/move.ts'
import { isFailure } from '../../../domain/failure.ts'
import type { AuditEvent } from '../../../domain/inspection/audit-event.ts'
import type { Unanswered } from '../../../domain/inspection/request.ts'
import { InsetText } from '../../design/inset-text.tsx'
import { dateInWords } from '../../design/words.ts'
import type { Opened } from '../../reading/inspection.ts'
import type { NameOf } from '../../reading/names.ts'
import { DifferenceTable } from '../changes/difference-table.tsx'

interface Given {
  readonly opened: Opened
  readonly request: Unanswered
  /** That more time was asked for, as it stands in the history. */
  readonly asked: AuditEvent | undefined
  readonly nameOf: NameOf
  readonly now: Temporal.Instant
}

/** What somebody asks for and why, and what giving it would move. */
export const TimeAsked = ({ opened, request, asked, nameOf, now }: Given) => {
  const { moreTime } = request
  if (moreTime === undefined) return null
  return (
    <>
      <InsetText>
        <p>
          {nameOf(moreTime.by)} asks for more time, until {dateInWords(Temporal.PlainDate.from(moreTime.until))}.
        </p>
        {asked?.why !== undefined && <p class="ji_letter">{asked.why}</p>}
      </InsetText>
      <Effect opened={opened} request={request} until={moreTime.until} now={now} />
    </>
  )
}

interface EffectGiven extends Pick<Given, 'opened' | 'request' | 'now'> {
  readonly until: string
}

const Effect = ({ opened: { record, setting }, request, until, now }: EffectGiven) => {
  const by = record.inspection.people['inspection-lead'] ?? ''
  const change = ifGiven(() =>
    decideOverdue(record, { decision: 'extend', request: request.key, until, by, reason: 'What if' }, setting, now),
  )
  if (change === undefined) return <p>That day cannot be given any more: choose another one.</p>
  return (
    <>
      <p>If it is given, this moves; everything else stays where it is:</p>
      <DifferenceTable caption="What moves if the time is given" dates={datesChanged(record, change)} />
      <p>The report: {forecastOf(change.inspection, setting, now).reason}</p>
    </>
  )
}

const ifGiven = <Made,>(make: () => Made): Made | undefined => {
  try {
    return make()
  } catch (error) {
    if (isFailure(error, 'InputInvalid')) return undefined
    throw error
  }
}
