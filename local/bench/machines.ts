import { setImmediate as nextTurn } from 'node:timers/promises'
import { createVirtualClock, type VirtualClock } from '../clock/virtual-clock.ts'
import { createEngine, type Engine } from '../step-functions/engine.ts'
import type { Json } from '../step-functions/execution/json.ts'
import { lambdaIntegrations } from '../step-functions/integrations/lambda.ts'
import type { Store } from '../step-functions/service/store.ts'

export interface Bench {
  readonly clock: VirtualClock
  readonly engine: Engine
}

/** An engine on a virtual clock, with functions made for the bench; in memory unless a store is given. */
export const aBench = (
  startMs: number,
  functions: Readonly<Record<string, (payload: Json) => unknown>> = {},
  store?: Store,
): Bench => {
  const clock = createVirtualClock(startMs)
  const invoke = async (name: string, payload: Json) => {
    await nextTurn()
    return { payload: functions[name]?.(payload) ?? null }
  }
  const integrations = lambdaIntegrations(invoke)
  return { clock, engine: createEngine({ clock, integrations, ...(store === undefined ? {} : { store }) }) }
}

/** A definition in JSONata that begins with its first state. */
export const definitionOf = (states: Readonly<Record<string, object>>): string =>
  JSON.stringify({ QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0], States: states })
