import type { Property } from './properties.ts'
import { keyOf, type World } from './shape.ts'
import { type Execution, type Place, type Process, placeName, type State, type Track, type Verdict } from './state.ts'

/** A state after a move, and what the move did wrong. */
export interface After {
  readonly state: State
  readonly wrong?: Property
}

export const executionOf = (state: State, run: number): Execution | undefined =>
  state.executions.find(one => one.run === run)

const withExecution = (state: State, one: Execution): State => ({
  ...state,
  executions: state.executions.map(other => (other.run === one.run ? one : other)),
})

export const withTrack = (state: State, run: number, index: number, track: Track): State => ({
  ...state,
  executions: state.executions.map(one =>
    one.run === run ? { ...one, tracks: one.tracks.map((other, at) => (at === index ? track : other)) } : one,
  ),
})

export const withProcess = (state: State, ...processes: readonly Process[]): State => ({
  ...state,
  processes: [...state.processes, ...processes],
})

const called = (cause: Process['cause']): Process => ({ cause, listened: true, now: { at: 'load' } })

/** The relay comes to a step and calls Open. */
export const asksOpen = (state: State, run: number, track: number, place: Place): State =>
  withProcess(withTrack(state, run, track, { at: 'asking', place }), called({ by: 'open', run, track, place }))

/** Starting the same name again changes nothing, whatever became of the first. */
export const started = ({ shape }: World, state: State, run: number): State => {
  if (executionOf(state, run) !== undefined) return state
  const tracks: Track[] = shape.first.map(place => ({ at: 'asking', place }))
  const executions = [...state.executions, { run, life: 'living' as const, tracks }].sort((a, b) => a.run - b.run)
  const calls = shape.first.map((place, track) => called({ by: 'open', run, track, place }))
  return withProcess({ ...state, executions }, ...calls)
}

/** An execution ends badly: nobody listens to its functions any more, and the service says so. */
export const dies = (state: State, run: number): State => ({
  ...state,
  executions: state.executions.map(one => (one.run === run ? { ...one, life: 'dead', tracks: [] } : one)),
  processes: state.processes.map(one => (one.listened && runOf(one) === run ? { ...one, listened: false } : one)),
  news: [...state.news, run],
})

const runOf = ({ cause }: Process): number | undefined => ('run' in cause ? cause.run : undefined)

/** The answer of a function reaches the relay that listens. */
export const answered = (world: World, state: State, { cause, listened }: Process, verdict: Verdict): After => {
  if (!listened) return { state }
  if (cause.by === 'finish') return { state: ended(state, cause.run) }
  if (!('track' in cause)) return { state }
  const { run, track, place } = cause
  switch (verdict.verdict) {
    case 'wait':
      return { state: withTrack(state, run, track, { at: 'storing', place, revision: verdict.revision }) }
    case 'stop':
      return { state: joined(withTrack(state, run, track, { at: 'stopped' }), run) }
    case 'done':
      return { state: asksOpen(state, run, track, place) }
    case 'go':
      return goesOn(world, state, run, track, place, verdict.outcome)
  }
}

const goesOn = (world: World, state: State, run: number, track: number, place: Place, outcome: string): After => {
  const next = world.shape.next(place, outcome)
  const after =
    next === undefined
      ? joined(withTrack(state, run, track, { at: 'through' }), run)
      : asksOpen(state, run, track, next)
  return state.really.includes(placeName(place)) ? { state: after } : { state: after, wrong: 'a step is passed over' }
}

const ended = (state: State, run: number): State => {
  const one = executionOf(state, run)
  return one === undefined ? state : withExecution(state, { ...one, life: 'ended', tracks: [] })
}

/** All lines through: the stage is handed over. One of them stopped: the relay ends quietly. */
const joined = (state: State, run: number): State => {
  const tracks = executionOf(state, run)?.tracks ?? []
  if (tracks.every(one => one.at === 'through')) return withProcess(state, called({ by: 'finish', run }))
  return tracks.every(one => one.at === 'through' || one.at === 'stopped') ? ended(state, run) : state
}

/** Await: the token is left on the step, if it is what Open saw (rule 2); else Open is asked again. */
export const stores = (world: World, state: State, run: number, index: number, token: number): After => {
  const track = executionOf(state, run)?.tracks[index]
  if (track?.at !== 'storing') return { state }
  const { place, revision } = track
  const key = keyOf(world, place)
  if (!mayStore(world, state, key, run, revision)) return { state: asksOpen(state, run, index, place) }
  const after = withTrack(state, run, index, { at: 'waiting', place, revision, token })
  return { state: withToken(after, key, token) }
}

export const mayStore = ({ rules }: World, { steps }: State, key: string, run: number, revision: number): boolean => {
  const item = steps[key]
  if (item?.state !== 'open' || item.run !== run) return false
  if (rules.freshToken && item.token !== 0) return false
  return !rules.revision || item.revision === revision
}

export const withToken = (state: State, key: string, token: number): State => {
  const item = state.steps[key]
  return item === undefined ? state : { ...state, steps: { ...state.steps, [key]: { ...item, token } } }
}

/** A token is answered. Undefined: nobody waits with it any more. */
export const signalled = (state: State, token: number): State | undefined => {
  for (const { run, tracks } of state.executions) {
    const index = tracks.findIndex(one => one.at === 'waiting' && one.token === token)
    const track = tracks[index]
    if (track?.at === 'waiting') return asksOpen(state, run, index, track.place)
  }
  return undefined
}
