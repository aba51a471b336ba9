import type { Temporal } from 'temporal-polyfill'
import type { Request } from '../../../domain/inspection/request.ts'
import { Tag } from '../../design/tag.tsx'
import { isOverdue, stateWords } from '../../reading/requests.ts'

/** How a request stands, in words and a colour. */
export const RequestState = ({ request, now }: { readonly request: Request; readonly now: Temporal.Instant }) => {
  const { text, tone } = stateWords[request.state]
  if ('paused' in request && request.paused !== undefined) return <Tag tone="grey">Suspended</Tag>
  const late = isOverdue(request, now) && request.state !== 'overdue'
  return late ? <Tag tone="red">Overdue</Tag> : <Tag tone={tone}>{text}</Tag>
}
