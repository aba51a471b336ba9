import { isFailure } from '../../domain/failure.ts'
import { instantOf } from './instant-of.ts'
import type { Interrupted } from './notes/notes.ts'
import { settleClaims } from './notes/settle-claims.ts'
import { ledgerOf, onLooker } from './on-looker.ts'
import type { Answer } from './people/answer.ts'
import { castOf } from './people/cast.ts'
import type { Scene } from './scene.ts'

/**
 * Goes on with the instant that was cut off. Commands that got no answer are given again, as people do; one that had been
 * carried out is refused, which is fine.
 */
export const goOn = async (
  { system, clock, example, notes, settle }: Scene,
  { first, standing, unanswered }: Interrupted,
  give: (answer: Answer) => Promise<void>,
): Promise<void> => {
  const { id: inspectionId } = first.inspection
  if (settle)
    await settleClaims(ledgerOf(system.tables), {
      inspectionId,
      notices: await onLooker(system.tables).notices(inspectionId),
      messages: system.mailbox.messages().slice(standing.mails),
      cast: castOf(example),
      now: instantOf(clock),
    })
  await clock.idle()
  for (const answer of unanswered) {
    const answered = notes.giving(answer)
    await give(answer).catch(failure => {
      if (!isFailure(failure, 'CommandRefused')) throw failure
    })
    answered()
  }
}
