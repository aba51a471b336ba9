import type { Verdict } from '../../domain/decisions/ask-step.ts'
import { type Opening, openStep } from '../../domain/decisions/open-step.ts'
import { stepKey } from '../../domain/inspection/step.ts'
import { carryOut } from '../record/carry-out.ts'
import { wake } from '../record/perform-owed.ts'
import type { RecordPorts } from '../record/ports.ts'
import { type AskEvent, asked } from '../relay/ask.ts'

/**
 * Opens the step if it isn't, and tells the relay what to do next. A wake that is still owed for this step is performed
 * first, so that an answer `wait` never stands beside an old relay that sleeps (design.md section 5, rule 5).
 */
export const answerRelay = async (ports: RecordPorts, event: AskEvent): Promise<Verdict> => {
  await wake(ports, event.inspectionId, stepKey(event))
  for (;;) {
    const opening = await askOnce(ports, event)
    if ('answer' in opening) return opening.answer
  }
}

const askOnce = async (ports: RecordPorts, event: AskEvent): Promise<Opening> => {
  const seen: Opening[] = []
  const change = await carryOut(ports, event.inspectionId, (record, setting, now) => {
    const opening = openStep(record, asked(event), setting, now)
    seen.push(opening)
    return 'change' in opening ? opening.change : undefined
  })
  const last = seen.at(-1)
  if (last === undefined) throw new Error('no decision was taken')
  return change === undefined ? last : { change }
}
