import { createVirtualClock, type VirtualClock } from '../clock/virtual-clock.ts'
import { createEngine, type Engine } from '../step-functions/engine.ts'
import type { Json } from '../step-functions/execution/json.ts'
import { lambdaIntegrations } from '../step-functions/integrations/lambda.ts'

export interface Bench {
  readonly clock: VirtualClock
  readonly engine: Engine
}

/** An engine in memory on a virtual clock, with functions made for the bench. */
export const aBench = (
  startMs: number,
  functions: Readonly<Record<string, (payload: Json) => unknown>> = {},
): Bench => {
  const clock = createVirtualClock(startMs)
  const invoke = async (name: string, payload: Json) => ({ payload: functions[name]?.(payload) ?? null })
  return { clock, engine: createEngine({ clock, integrations: lambdaIntegrations(invoke) }) }
}

/** A definition in JSONata that begins with its first state. */
export const definitionOf = (states: Readonly<Record<string, object>>): string =>
  JSON.stringify({ QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0], States: states })
