import { followUp, othersReadAgain, written, wrongIn } from './commit.ts'
import { decide } from './decide.ts'
import { perform } from './effects.ts'
import { nameOf } from './names.ts'
import { type After, answered, dies } from './relay.ts'
import type { World } from './shape.ts'
import type { Change, Process, State } from './state.ts'

export type Said = After & { readonly says: string }

/** The state without a process, or with another in its place. */
export const replaced = (state: State, index: number, ...by: readonly Process[]): State => ({
  ...state,
  processes: [...state.processes.slice(0, index), ...by, ...state.processes.slice(index + 1)],
})

/** The next step of a process: load and decide; commit; one effect. */
export const advanced = (world: World, state: State, index: number): Said | undefined => {
  const one = state.processes[index]
  if (one === undefined) return undefined
  const said = stepOf(world, state, index, one)
  return { ...said, says: `${nameOf(one)} ${said.says}` }
}

const stepOf = (world: World, state: State, index: number, one: Process): Said => {
  switch (one.now.at) {
    case 'load':
      return decided(world, state, index, one)
    case 'commit':
      return committed(world, state, index, one, one.now.change)
    case 'effects':
      return effected(world, state, index, one, one.now)
  }
}

const decided = (world: World, state: State, index: number, one: Process): Said => {
  const decision = decide(world, state, one.cause)
  if ('change' in decision) {
    const now = { at: 'commit' as const, change: decision.change }
    return { says: 'reads', state: replaced(state, index, { ...one, now }) }
  }
  if ('wakeFirst' in decision) {
    const now = {
      at: 'effects' as const,
      todo: [{ do: 'wake' as const, key: decision.wakeFirst }],
      then: 'load' as const,
    }
    return { says: 'finds that a wake comes first', state: replaced(state, index, { ...one, now }) }
  }
  if ('fails' in decision)
    return { ...failed(replaced(state, index), one), wrong: 'a step is passed over', says: `fails: ${decision.fails}` }
  const { verdict, free } = decision
  if (free !== undefined && state.steps[free]?.token !== 0) {
    const now = { at: 'effects' as const, todo: [{ do: 'free' as const, key: free }], then: verdict }
    return { says: 'finds a token in the place of the next', state: replaced(state, index, { ...one, now }) }
  }
  const says = 'outcome' in verdict ? `go, ${verdict.outcome}` : verdict.verdict
  return { says: `answers ${says}`, ...answered(world, replaced(state, index), one, verdict) }
}

/** A failure that patience does not cure ends the execution; the service tells of it. */
const failed = (state: State, { cause, listened }: Process): After =>
  listened && 'run' in cause ? { state: dies(state, cause.run) } : { state }

const committed = (world: World, state: State, index: number, one: Process, change: Change): Said => {
  const record = written(world, state, one, change)
  const now = followUp(world, record, one, change)
  const end = settled(world, replaced(record, index, { ...one, now }), index)
  const wrong = wrongIn(state, one)
  const read = world.rules.version ? othersReadAgain(end.state) : end.state
  return { says: change.says, ...end, state: read, ...(wrong === undefined ? {} : { wrong }) }
}

const effected = (
  world: World,
  state: State,
  index: number,
  one: Process,
  now: Extract<Process['now'], { at: 'effects' }>,
): Said => {
  const [effect, ...rest] = now.todo
  if (effect === undefined) return { says: 'ends', ...settled(world, state, index) }
  const { state: after, more, refused, says } = perform(world, state, effect)
  if (refused && now.then === 'load') return { says, ...failed(replaced(after, index), one) }
  return {
    says,
    ...settled(world, replaced(after, index, { ...one, now: { ...now, todo: [...more, ...rest] } }), index),
  }
}

/** With nothing left to do the process answers, or asks the record again. */
const settled = (world: World, state: State, index: number): After => {
  const one = state.processes[index]
  if (one?.now.at !== 'effects' || one.now.todo.length > 0) return { state }
  const { then } = one.now
  if (then === 'load') return { state: replaced(state, index, { ...one, now: { at: 'load' } }) }
  return answered(world, replaced(state, index), one, then)
}
