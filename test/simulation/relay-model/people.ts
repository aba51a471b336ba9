import { decide } from './decide.ts'
import type { Said } from './process.ts'
import { withProcess } from './relay.ts'
import type { World } from './shape.ts'
import type { Cause, State } from './state.ts'

/** People answer whenever they like, and resume what was suspended. */
export const people = (world: World, state: State): Said[] => {
  const closes = Object.entries(state.steps).flatMap(([key, item]) =>
    item.state === 'open' ? world.shape.outcomes(item).map((outcome): Cause => ({ by: 'close', key, outcome })) : [],
  )
  const resumes: Cause[] = state.meta.status === 'suspended' ? [{ by: 'resume' }] : []
  return [...closes, ...resumes].flatMap(cause => begun(world, state, cause))
}

/** A person's command has read the record; not twice the same at once. */
export const begun = (world: World, state: State, cause: Cause): Said[] => {
  if (state.processes.some(one => one.cause.by === cause.by && !one.listened)) return []
  const decision = decide(world, state, cause)
  if (!('change' in decision)) return []
  const now = { at: 'commit' as const, change: decision.change }
  const what = 'key' in cause ? `${cause.by} ${cause.key}` : cause.by
  return [{ says: `a person reads, to ${what}`, state: withProcess(state, { cause, listened: false, now }) }]
}
