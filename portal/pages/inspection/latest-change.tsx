import { Temporal } from 'temporal-polyfill'
import { type LatestChange, latestChange } from '../../../domain/board/latest-change.ts'
import type { AuditEvent } from '../../../domain/inspection/audit-event.ts'
import { isWaiting } from '../../../domain/inspection/request.ts'
import { InsetText } from '../../design/inset-text.tsx'
import { Section } from '../../design/section.tsx'
import { dateInWords, momentInWords } from '../../design/words.ts'
import { eventWords } from '../../reading/event-words.ts'
import type { Opened } from '../../reading/inspection.ts'
import type { NameOf } from '../../reading/names.ts'
import { requestName, rowOf } from '../../reading/requests.ts'

interface Given {
  readonly opened: Opened
  readonly events: readonly AuditEvent[]
  readonly nameOf: NameOf
}

/** What changed last, why, and what of the open requests was moved by it: where messages lead that say so. */
export const LatestChangeSection = ({ opened, events, nameOf }: Given) => {
  const { status } = opened.record.inspection
  const change = status === 'running' || status === 'stuck' ? latestChange(events) : undefined
  return change === undefined ? null : (
    <Section title="Changed last">
      <p>
        {momentInWords(Temporal.Instant.from(change.event.at))}: {eventWords(change.event, opened.setting, nameOf)}
        {change.why !== undefined && <>. {change.why}</>}
      </p>
      <Moved opened={opened} change={change} />
    </Section>
  )
}

const Moved = ({ opened, change }: { readonly opened: Opened; readonly change: LatestChange }) => {
  const { record, setting, may } = opened
  const moved = change.moved.flatMap(one => {
    const request = record.requests.find(each => each.key === one.request)
    return request === undefined || !may('see-request', request)
      ? []
      : [{ ...one, name: requestName(rowOf(request, setting)) }]
  })
  return moved.length === 0 ? null : (
    <ul>
      {moved.map(({ request, name, from, to }) => (
        <li>
          <a href={`/inspections/${record.inspection.id}/requests/${request}`}>{name}</a>: due {day(to)}, before it was{' '}
          {day(from)}
        </li>
      ))}
    </ul>
  )
}

const day = (date: string): string => dateInWords(Temporal.PlainDate.from(date))

/** On the page of a request that waits: that its date was moved by the last change, and why. */
export const MovedLately = ({ events, request }: MovedGiven) => {
  const change = latestChange(events)
  const moved = change?.moved.find(one => one.request === request.key)
  if (change === undefined || moved === undefined || !isWaiting(request) || request.paused !== undefined) return null
  return (
    <InsetText>
      <p>
        The date was moved on {momentInWords(Temporal.Instant.from(change.event.at))}, from {day(moved.from)} to{' '}
        {day(moved.to)}. {change.why}
      </p>
    </InsetText>
  )
}

interface MovedGiven {
  readonly events: readonly AuditEvent[]
  readonly request: Opened['record']['requests'][number]
}
