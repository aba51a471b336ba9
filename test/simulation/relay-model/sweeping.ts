import { owedIn, swept } from './effects.ts'
import type { Said } from './process.ts'
import type { World } from './shape.ts'
import type { Effect, State } from './state.ts'

/** What is owed and nobody is at: the sweep does it sooner or later. */
export const sweeping = (world: World, state: State): Said[] =>
  owedIn(world, state).flatMap(effect => (isAt(state, effect) ? [] : sweeps(world, state, effect)))

/** The sweep does what somebody else is at. */
export const sweepRaces = (world: World, state: State): Said[] =>
  owedIn(world, state).flatMap(effect => (isAt(state, effect) ? sweeps(world, state, effect) : []))

const sweeps = (world: World, state: State, effect: Effect): Said[] => {
  const after = swept(world, state, effect)
  return after === undefined ? [] : [{ says: `the sweep ${after.says}`, state: after.state }]
}

const isAt = ({ processes }: State, effect: Effect): boolean =>
  processes.some(({ now }) => now.at === 'effects' && now.todo.some(todo => thingOf(todo) === thingOf(effect)))

const thingOf = (effect: Effect): string | number => ('key' in effect ? effect.key : effect.run)
