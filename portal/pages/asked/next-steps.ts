import type { RequestTemplate } from '../../../domain/footprints/schema.ts'
import { isUnanswered, type Request } from '../../../domain/inspection/request.ts'
import { roles } from '../../../domain/roles/roles.ts'

/** What happens one after the other, and where it stands; nothing where it ended without an answer. */
export const nextSteps = (request: Request, { acceptedBy }: RequestTemplate, isMine: boolean) => {
  if (request.state === 'withdrawn' || request.state === 'waived' || request.state === 'silent') return []
  const isPaused = 'paused' in request && request.paused !== undefined
  const now = isPaused ? ('next' as const) : ('now' as const)
  const answered = !isUnanswered(request)
  const checked = request.state === 'accepted'
  const checks = acceptedBy === 'nobody' ? undefined : roles[acceptedBy].title.toLowerCase()
  return [
    ...(isPaused
      ? [{ title: 'The inspection is suspended', body: 'You are told when it goes on.', state: 'now' as const }]
      : []),
    {
      title: isMine ? 'You answer' : 'Whoever was asked answers',
      state: answered ? ('done' as const) : now,
    },
    ...(checks === undefined
      ? []
      : [
          {
            title: `The ${checks} checks it`,
            body: 'If anything is missing it comes back with the reason and a new date.',
            state: checked ? ('done' as const) : answered ? now : ('next' as const),
          },
        ]),
    { title: 'The inspection goes on', state: checked ? ('done' as const) : ('next' as const) },
  ]
}
