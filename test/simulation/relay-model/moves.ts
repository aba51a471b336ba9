import { disturbing } from './disturbing.ts'
import { people } from './people.ts'
import { advanced, type Said } from './process.ts'
import { executionOf, mayStore, stores, withProcess, withToken } from './relay.ts'
import { settled } from './settled.ts'
import type { World } from './shape.ts'
import { placeName, type State } from './state.ts'
import { sweeping } from './sweeping.ts'
import { newToken } from './tokens.ts'

/** A move: `goesOn` happens by itself sooner or later; `input` is a person's or a disturbance, and may never come. */
export type Move = Said & { readonly kind: 'goesOn' | 'input' }

/** Everything that may happen next. */
export const movesFrom = (world: World, state: State): Move[] =>
  [
    ...goingOn(world, state).map(one => ({ ...one, kind: 'goesOn' as const })),
    ...[...people(world, state), ...disturbing(world, state)].map(one => ({ ...one, kind: 'input' as const })),
  ].map(one => ({ ...one, ...settled(world, one) }))

const goingOn = (world: World, state: State): Said[] => [
  ...state.processes.flatMap((_one, index) => advanced(world, state, index) ?? []),
  ...storing(world, state),
  ...state.late.map((one, index) => lateWrite(world, state, one, index)),
  ...deathNews(world, state),
  ...sweeping(world, state),
]

const storing = (world: World, state: State): Said[] =>
  state.executions.flatMap(({ run, tracks }) =>
    tracks.flatMap((track, index) => {
      if (track.at !== 'storing') return []
      const after = stores(world, state, run, index, newToken(state))
      const stored = executionOf(after.state, run)?.tracks[index]?.at === 'waiting'
      const says = stored ? 'stores its token on' : 'is refused at'
      return [{ ...after, says: `Await ${run} ${says} ${placeName(track.place)}` }]
    }),
  )

const lateWrite = (world: World, state: State, one: State['late'][number], index: number): Said => {
  const after = { ...state, late: state.late.filter((_other, at) => at !== index) }
  const lands = mayStore(world, after, one.key, one.run, one.revision)
  const says = `the given-up write of Await ${one.run} ${lands ? 'lands on' : 'is refused at'} ${one.key}`
  return { says, state: lands ? withToken(after, one.key, one.token) : after }
}

const deathNews = (world: World, state: State): Said[] => {
  const { rules } = world
  if (!rules.deathWatch) return []
  const told = state.news.map((run, index) => ({
    says: `the death of relay ${run} is told`,
    state: withProcess({ ...state, news: state.news.filter((_one, at) => at !== index) }, deathOf(run)),
  }))
  const { run, status, owed } = state.meta
  const known =
    state.news.includes(run) || state.processes.some(({ cause }) => cause.by === 'death' && cause.run === run)
  const lost = rules.deathSweep && status === 'running' && !owed && executionOf(state, run)?.life === 'dead' && !known
  return lost ? [...told, { says: `the sweep finds relay ${run} dead`, state: withProcess(state, deathOf(run)) }] : told
}

const deathOf = (run: number) => ({
  cause: { by: 'death' as const, run },
  listened: false,
  now: { at: 'load' as const },
})
