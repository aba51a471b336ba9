import { keyOf, type World } from './shape.ts'
import type { Execution, State, Track } from './state.ts'

/** What must never be. The first three are seen in a move, the others when things have come to rest. */
export const propertyNames = [
  'a step is passed over',
  'a superseded relay writes',
  'the stage ends twice',
  'a wake-up is lost',
  'suspended with a living relay',
  'running without a living relay',
  'a superseded relay lives on',
  'something stays owed for ever',
  'things never come to rest',
] as const
export type Property = (typeof propertyNames)[number]

/** What is wrong with a state in which nothing moves any more unless somebody disturbs it. */
export const wrongAtRest = (world: World, state: State): Property | undefined => {
  const living = state.executions.filter(one => one.life === 'living')
  const { status, run } = state.meta
  if (status === 'suspended' && living.length > 0) return 'suspended with a living relay'
  if (living.some(one => one.run !== run)) return 'a superseded relay lives on'
  if (living.some(one => one.tracks.some(track => sleepsOn(world, state, one, track)))) return 'a wake-up is lost'
  if (status === 'stuck' || (status === 'running' && living.length === 0)) return 'running without a living relay'
  if (state.meta.owed || Object.values(state.steps).some(one => one.wake)) return 'something stays owed for ever'
  return undefined
}

/** Whether a relay waits for something that has passed, or with a token that nobody can find. */
const sleepsOn = (world: World, { steps }: State, { run }: Execution, track: Track): boolean => {
  if (track.at !== 'waiting') return false
  const item = steps[keyOf(world, track.place)]
  return item?.state !== 'open' || item.token !== track.token || item.revision !== track.revision || item.run !== run
}
