import { isUnanswered, type Request } from '../../../domain/inspection/request.ts'
import { Actions, ButtonLink } from '../../design/button.tsx'
import type { Opened } from '../../reading/inspection.ts'

interface ActsGiven {
  readonly opened: Opened
  readonly request: Request
  readonly page: string
}

/** What somebody may do about a request. */
export const Acts = ({ opened: { may, record }, request, page }: ActsGiven) => {
  const isRunning = record.inspection.status === 'running' || record.inspection.status === 'stuck'
  // Suspended, nothing is asked.
  const open = isUnanswered(request) && request.paused === undefined
  const isMine = may('answer-request', request)
  const links = [
    { text: 'Answer', path: 'answer', when: open && may('answer-request', request), primary: true },
    {
      text: 'Check the answer',
      path: 'check',
      when: request.state === 'submitted' && request.paused === undefined && may('check-submission', request),
      primary: true,
    },
    { text: 'Decide about time', path: 'decide', when: open && may('decide-more-time', request) },
    {
      text: isMine ? 'Hand to a colleague' : 'Take it back or hand it on',
      path: 'hand-over',
      when: isUnanswered(request) && may('hand-over-request', request),
    },
    { text: 'Ask a question', path: 'question', when: isRunning && may('ask-question', request) },
    { text: 'Ask for more time', path: 'more-time', when: open && may('ask-more-time', request) },
  ].filter(one => one.when)
  if (links.length === 0) return null
  return (
    <Actions>
      {links.map(({ text, path, primary }) => (
        <ButtonLink href={`${page}/${path}`} kind={primary === true ? 'primary' : 'secondary'}>
          {text}
        </ButtonLink>
      ))}
    </Actions>
  )
}
