import type { Inspection } from '../inspection/inspection.ts'
import type { DueNotice } from '../inspection/notice.ts'
import type { Request } from '../inspection/request.ts'
import { personFor } from '../roles/roles.ts'
import type { Ladder } from './schema.ts'

interface Reached {
  readonly ladder: Ladder
  /** `opened`, or the name of a rung. */
  readonly rung: string
  readonly request: Pick<Request, 'key' | 'generation' | 'person'>
  readonly inspection: Pick<Inspection, 'id' | 'people'>
  readonly notBefore: string
}

/** The messages that a rung brings; somebody who would get two of them gets the first, which says more. */
export const noticesOfRung = ({ ladder, rung, request, inspection, notBefore }: Reached): DueNotice[] => {
  const written = rung === 'opened' ? ladder.opened : ladder.rungs.find(one => one.rung === rung)
  const told = new Set<string>()
  return (written?.notices ?? []).flatMap(({ template, to, guarantee, alone }) =>
    to
      .map(one => (one === 'asked' ? request.person : personFor(inspection.people, one)))
      .filter(person => !told.has(person) && told.add(person))
      .map(
        (person): DueNotice => ({
          state: 'due',
          slot: `${request.key}#${request.generation}#${rung}#${template}#${person}`,
          to: person,
          template,
          about: request.key,
          rung,
          guarantee,
          alone,
          notBefore,
          reference: `${inspection.id}/${request.key}/${rung}`,
        }),
      ),
  )
}
