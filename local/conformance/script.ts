import type { VirtualClock } from '../clock/virtual-clock.ts'
import type { Engine } from '../step-functions/engine.ts'
import type { Json } from '../step-functions/execution/json.ts'
import type { Action, ScriptStep } from './case-file.ts'
import { type ObservedEvent, observe } from './observed.ts'

type Stage = {
  clock: VirtualClock
  engine: Engine
  executionArn: string
  tokenOf: (state: string, occurrence: number) => string
}

/** The name of the state to which an event belongs. */
const stateOf = (events: ObservedEvent[], event: ObservedEvent): string | undefined => {
  if (event.details?.name !== undefined) return String(event.details.name)
  const before = events.find(({ id }) => id === event.previousEventId)
  return before && stateOf(events, before)
}

const hasHappened = async ({ engine, executionArn }: Stage, { event, state, occurrence }: ScriptStep['await']) => {
  const { events } = await observe(engine, executionArn)
  const such = events.filter(each => each.type === event && (state === undefined || stateOf(events, each) === state))
  return such.length >= occurrence
}

/** Lets time pass until the event is there. */
const waitFor = async (stage: Stage, what: ScriptStep['await']): Promise<void> => {
  await stage.clock.idle()
  while (!(await hasHappened(stage, what))) {
    const next = stage.clock.next()
    if (next === undefined) throw new Error(`the script waits for ${what.event}, which never comes`)
    await stage.clock.advanceTo(next)
  }
}

const withToken = (output: Json, token: string): string =>
  JSON.stringify(output, (_key, value) => (typeof value === 'string' ? value.replaceAll('${token}', token) : value))

const act = async ({ engine, executionArn }: Stage, action: Action, taskToken: string): Promise<void> => {
  const failure = { error: action.error, cause: action.cause }
  if (action.do === 'sendTaskSuccess')
    await engine.sendTaskSuccess({ taskToken, output: withToken(action.output ?? null, taskToken) })
  if (action.do === 'sendTaskFailure') await engine.sendTaskFailure({ taskToken, ...failure })
  if (action.do === 'sendTaskHeartbeat') await engine.sendTaskHeartbeat({ taskToken })
  if (action.do === 'stopExecution') await engine.stopExecution({ executionArn, ...failure })
}

/** Does what the outside world did in the recording. */
export const perform = async (stage: Stage, steps: readonly ScriptStep[]): Promise<void> => {
  for (const step of steps) {
    await waitFor(stage, step.await)
    const token = stage.tokenOf(step.await.state ?? '', step.await.occurrence)
    for (const action of step.actions) {
      await stage.clock.advanceTo(stage.clock.now() + 1000 * action.afterSeconds)
      for (let time = 0; time < action.times; time += 1) await act(stage, action, token)
    }
  }
}
