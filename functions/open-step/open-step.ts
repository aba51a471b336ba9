import type { Verdict } from '../../domain/decisions/ask-step.ts'
import { type Opening, openStep } from '../../domain/decisions/open-step.ts'
import { settingOf } from '../../domain/decisions/setting.ts'
import { stepKey } from '../../domain/inspection/step.ts'
import { carryOut } from '../record/carry-out.ts'
import { clearLeftover, wake } from '../record/perform-owed.ts'
import type { RecordPorts } from '../record/ports.ts'
import { type AskEvent, asked } from '../relay/ask.ts'

/** Opens the step if it isn't, and tells the relay what to do next. A large step opens in several commits. */
export const answerRelay = async (ports: RecordPorts, event: AskEvent): Promise<Verdict> => {
  const { inspectionId } = event
  for (;;) {
    const opening = await askOnce(ports, event)
    if ('wakeFirst' in opening) await wake(ports, inspectionId, stepKey(event))
    if (!('answer' in opening)) continue
    if (opening.answer.verdict === 'wait') await clearLeftover(ports, inspectionId, stepKey(event))
    return opening.answer
  }
}

/**
 * Asks, commits what changes, and asks the record as it is then. If somebody moves it on meanwhile the answer is old, and
 * the relay's Await finds that out by the step's revision.
 */
const askOnce = async (ports: RecordPorts, event: AskEvent): Promise<Opening> => {
  const ask = asked(event)
  const record = await carryOut(ports, event.inspectionId, (before, setting, now) => {
    const opening = openStep(before, ask, setting, now)
    return 'change' in opening ? opening.change : undefined
  })
  return openStep(record, ask, settingOf(record.inspection, ports.calendars), ports.clock.now())
}
