import * as z from 'zod'
import { finishStage } from '../../../domain/decisions/finish-stage.ts'
import { overdueStep } from '../../../domain/decisions/overdue-step.ts'
import { recordFailure, relayDied } from '../../../domain/decisions/relays.ts'
import { parseRelayName } from '../../../domain/inspection/relay-name.ts'
import { act, actEvent } from '../../../functions/act/act.ts'
import { answerRelay } from '../../../functions/open-step/open-step.ts'
import { carryOut } from '../../../functions/record/carry-out.ts'
import { performOwed } from '../../../functions/record/perform-owed.ts'
import { askEvent, asked } from '../../../functions/relay/ask.ts'
import { relayEvent } from '../../../functions/relay/relay-event.ts'
import { start, startEvent } from '../../../functions/start-inspection/start.ts'
import type { PostPorts } from '../../../functions/sweep/post.ts'
import { sweep } from '../../../functions/sweep/sweep.ts'

/** One function of the system over ports, as its handler joins them; the event is parsed as at its door. */
export type FunctionOver = (ports: PostPorts, event: unknown) => Promise<unknown>

const failureEvent = relayEvent.extend({ error: z.string() })
const statusChange = z.object({ detail: z.object({ name: z.string(), status: z.string() }) })

/** Every function that is deployed, by its folder's name. */
export const functions: Readonly<Record<string, FunctionOver>> = {
  'start-inspection': (ports, event) => start(ports, startEvent.parse(event)),
  act: (ports, event) => act(ports, actEvent.parse(event)),
  'open-step': (ports, event) => answerRelay(ports, askEvent.parse(event)),
  'overdue-step': async (ports, event) => {
    const ask = askEvent.parse(event)
    await carryOut(ports, ask.inspectionId, (record, setting, now) => overdueStep(record, asked(ask), setting, now))
    return {}
  },
  'finish-stage': async (ports, event) => {
    const relay = relayEvent.parse(event)
    await carryOut(ports, relay.inspectionId, (record, _setting, now) => finishStage(record, relay, now), performOwed)
    return {}
  },
  'record-failure': async (ports, event) => {
    const failed = failureEvent.parse(event)
    await carryOut(ports, failed.inspectionId, (record, _setting, now) => recordFailure(record, failed, now))
    return {}
  },
  'relay-ended': async (ports, event) => {
    const { name, status: how } = statusChange.parse(event).detail
    const relay = parseRelayName(name)
    if (relay === undefined) return {}
    await carryOut(ports, relay.id, (record, _setting, now) => relayDied(record, { ...relay, how }, now))
    return {}
  },
  sweep: async ports => {
    const { failures, ...swept } = await sweep(ports)
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} due things could not be done`)
    return swept
  },
}
