import { Temporal } from 'temporal-polyfill'
import type { AuditEvent } from '../../../domain/inspection/audit-event.ts'
import { isUnanswered, type Request } from '../../../domain/inspection/request.ts'
import { InsetText } from '../../design/inset-text.tsx'
import { momentInWords } from '../../design/words.ts'
import type { NameOf } from '../../reading/names.ts'

interface Given {
  readonly request: Request
  /** What happened to the request, oldest first. */
  readonly events: readonly AuditEvent[]
  readonly nameOf: NameOf
}

const decided = new Set<AuditEvent['what']>([
  'more-time-asked',
  'more-time-refused',
  'due-extended',
  'request-returned',
])

/** That more time was refused, by whom and why, as long as nothing else was decided about the date since. */
export const RefusedTime = ({ request, events, nameOf }: Given) => {
  const last = events.findLast(one => decided.has(one.what))
  if (last?.what !== 'more-time-refused' || !isUnanswered(request) || request.paused !== undefined) return null
  return (
    <InsetText>
      <p>
        <strong>More time was refused</strong> by {nameOf(last.by)} on {momentInWords(Temporal.Instant.from(last.at))}:
        the date stays. {last.why}
      </p>
    </InsetText>
  )
}
