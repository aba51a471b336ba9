import { act, actEvent } from '../../../functions/act/act.ts'
import { finish } from '../../../functions/finish-stage/finish.ts'
import { noteOutcome } from '../../../functions/mail-outcome/note-outcome.ts'
import { sesEvent } from '../../../functions/mail-outcome/ses-event.ts'
import { answerRelay } from '../../../functions/open-step/open-step.ts'
import { seeToOverdue } from '../../../functions/overdue-step/overdue.ts'
import { failureEvent, noteFailure } from '../../../functions/record-failure/note-failure.ts'
import { askEvent } from '../../../functions/relay/ask.ts'
import { relayEvent } from '../../../functions/relay/relay-event.ts'
import { renew, statusChange } from '../../../functions/relay-ended/renew.ts'
import { start, startEvent } from '../../../functions/start-inspection/start.ts'
import type { PostPorts } from '../../../functions/sweep/post.ts'
import { sweep } from '../../../functions/sweep/sweep.ts'

/** One function of the system over ports; the event is parsed as at its handler's door. */
export type FunctionOver = (ports: PostPorts, event: unknown) => Promise<unknown>

/** Every function that is deployed, by its folder's name. */
export const functions: Readonly<Record<string, FunctionOver>> = {
  'start-inspection': (ports, event) => start(ports, startEvent.parse(event)),
  act: (ports, event) => act(ports, actEvent.parse(event)),
  'open-step': (ports, event) => answerRelay(ports, askEvent.parse(event)),
  'overdue-step': (ports, event) => seeToOverdue(ports, askEvent.parse(event)),
  'finish-stage': (ports, event) => finish(ports, relayEvent.parse(event)),
  'record-failure': (ports, event) => noteFailure(ports, failureEvent.parse(event)),
  'mail-outcome': (ports, event) => noteOutcome(ports, sesEvent.parse(event)),
  'relay-ended': (ports, event) => renew(ports, statusChange.parse(event)),
  sweep: async ports => {
    const { failures, ...swept } = await sweep(ports)
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} due things could not be done`)
    return swept
  },
}
