import { signalled, started, withProcess } from './relay.ts'
import type { World } from './shape.ts'
import type { Effect, State, StepItem } from './state.ts'

/** What one effect does: the state after it, what is left to do of it, and whether the service refused. */
export interface Performed {
  readonly state: State
  readonly more: readonly Effect[]
  readonly refused: boolean
  readonly says: string
}

/** functions/record/perform-owed.ts, in the parts between which something may happen. */
export const perform = (world: World, state: State, effect: Effect): Performed => {
  switch (effect.do) {
    case 'wake':
      return wake(world, state, effect)
    case 'free':
      return free(world, state, effect)
    case 'clear':
      return clear(world, state, effect)
    case 'start':
      return {
        state: started(world, state, effect.run),
        more: world.rules.owedEffects ? [{ do: 'note', run: effect.run }] : [],
        refused: false,
        says: `starts relay ${effect.run}`,
      }
    case 'note':
      return {
        state: noted(state, effect.run),
        more: [],
        refused: false,
        says: `notes the start of relay ${effect.run}`,
      }
  }
}

/** Rule 3: the token is read after the commit, and consistently. Rule 8: nobody there any more is fine. */
const wake = (world: World, state: State, { key, known }: Extract<Effect, { do: 'wake' }>): Performed => {
  const item = state.steps[key]
  const nothing = { state, more: [], refused: false, says: `finds no wake owed for ${key}` }
  if (item === undefined || (world.rules.owedEffects && !item.wake)) return nothing
  return answeredThenCleared(world, state, key, item, known ?? item.token)
}

const answeredThenCleared = (world: World, state: State, key: string, item: StepItem, token: number): Performed => {
  const more: Effect[] = [{ do: 'clear', key, revision: item.revision, token }]
  if (token === 0) return { state, more, refused: false, says: `finds no token on ${key}` }
  const after = signalled(state, token)
  if (after !== undefined) return { state: after, more, refused: false, says: `answers the token of ${key}` }
  const says = `answers the token of ${key}: nobody waits with it`
  return world.rules.alreadyWoken
    ? { state, more, refused: false, says }
    : { state, more: [], refused: true, says: `${says}, which counts as a failure` }
}

/** As `wake`, mark or no mark: `clearLeftover`. Rule 5 is what makes it answer a token before it takes it away. */
const free = (world: World, state: State, { key }: Extract<Effect, { do: 'free' }>): Performed => {
  const item = state.steps[key]
  if (item === undefined || item.token === 0)
    return { state, more: [], refused: false, says: `finds no token on ${key}` }
  if (world.rules.takeOverWakes) return answeredThenCleared(world, state, key, item, item.token)
  return clear(world, state, { do: 'clear', key, revision: item.revision, token: item.token })
}

/** Rule 4: only on condition that revision and token are still those seen. */
const clear = (world: World, state: State, seen: Extract<Effect, { do: 'clear' }>): Performed => {
  const item = state.steps[seen.key]
  const same = !world.rules.conditionalClear || (item?.revision === seen.revision && item.token === seen.token)
  if (item === undefined || !same)
    return { state, more: [], refused: false, says: `leaves the mark of ${seen.key}: it has moved on` }
  const cleared = { ...item, wake: false, token: 0 }
  return {
    state: { ...state, steps: { ...state.steps, [seen.key]: cleared } },
    more: [],
    refused: false,
    says: `clears the mark of ${seen.key}`,
  }
}

const noted = (state: State, run: number): State =>
  state.meta.run === run && state.meta.owed ? { ...state, meta: { ...state.meta, owed: false } } : state

/** What the sweep finds owed, each as the effect that performs it. */
export const owedIn = ({ rules }: World, state: State): Effect[] => {
  if (!rules.owedEffects) return []
  const wakes = Object.entries(state.steps).flatMap(([key, item]): Effect[] => (item.wake ? [{ do: 'wake', key }] : []))
  return state.meta.owed ? [...wakes, { do: 'start', run: state.meta.run }] : wakes
}

/** The sweep performs one owed thing; undefined where nothing comes of it. */
export const swept = (world: World, state: State, effect: Effect): { says: string; state: State } | undefined => {
  const { state: after, more, says } = perform(world, state, effect)
  if (after === state && more.length === 0) return undefined
  const then = { verdict: 'done' as const }
  const rest = { cause: { by: 'sweep' as const }, listened: false, now: { at: 'effects' as const, todo: more, then } }
  return { says, state: more.length === 0 ? after : withProcess(after, rest) }
}
