import type { RequestTemplate } from '../../../domain/footprints/schema.ts'
import { isUnanswered, type Request } from '../../../domain/inspection/request.ts'
import { roles } from '../../../domain/roles/roles.ts'

/** What happens one after the other, and where it stands. */
export const nextSteps = (request: Request, { acceptedBy }: RequestTemplate, isMine: boolean) => {
  const answered = !isUnanswered(request)
  const checked = request.state === 'accepted'
  const checks = acceptedBy === 'nobody' ? undefined : roles[acceptedBy].title.toLowerCase()
  return [
    {
      title: isMine ? 'You answer' : 'Whoever was asked answers',
      state: answered ? ('done' as const) : ('now' as const),
    },
    ...(checks === undefined
      ? []
      : [
          {
            title: `The ${checks} checks it`,
            body: 'If anything is missing it comes back with the reason and a new date.',
            state: checked ? ('done' as const) : answered ? ('now' as const) : ('next' as const),
          },
        ]),
    { title: 'The inspection goes on', state: checked ? ('done' as const) : ('next' as const) },
  ]
}
