import { noDisturbance } from './budget.ts'
import { type After, answered, asksOpen, executionOf, withProcess } from './relay.ts'
import { keyOf, type World } from './shape.ts'
import type { Effect, Process, State } from './state.ts'
import { textOf } from './state-key.ts'

/**
 * The state without what can make no difference any more, so that states which differ in nothing else are one: effects
 * that will find that things have moved on, and relays that will be told to stop.
 */
export const settled = (world: World, given: After): After => (world.whole === true ? given : pruned(world, given))

const pruned = (world: World, given: After): After => {
  const { state: answering, wrong } = idleAnswers(world, { ...given, state: stoppedRelays(world, given.state) })
  const state = quietSteps(world, answering)
  const processes = distinct(state.processes.flatMap(one => stillOfUse(world, state, one)))
  const later = { ...state, processes }
  const left: State = {
    ...later,
    executions: state.executions.filter(one => one.life === 'living' || matters(later, one.run)),
    news: world.rules.fence ? state.news.filter(run => run === state.meta.run) : state.news,
    left: state.left.total === 0 ? noDisturbance : state.left,
  }
  return wrong === undefined ? { state: left } : { state: left, wrong }
}

/** Two who perform the same effects come to the same as one. */
const distinct = (processes: readonly Process[]): Process[] => {
  const seen = new Set<string>()
  return processes.filter(one => {
    if (one.listened) return true
    const key = textOf(one)
    return !seen.has(key) && seen.add(key)
  })
}

/** A closed step that no relay waits for has nothing more to tell than its outcome. */
const quietSteps = ({ rules }: World, state: State): State => {
  if (!rules.alreadyWoken) return state
  const live = new Set(
    state.executions.flatMap(one => one.tracks.map(track => (track.at === 'waiting' ? track.token : 0))),
  )
  const quiet = Object.entries(state.steps).filter(
    ([, item]) => item.state === 'closed' && item.revision > 0 && !(item.token > 0 && live.has(item.token)),
  )
  if (quiet.length === 0) return state
  const steps = { ...state.steps }
  for (const [key, item] of quiet) steps[key] = { ...item, wake: false, token: 0, run: 0, revision: 0 }
  return { ...state, steps }
}

/** The name of an ended execution matters while somebody may start it again. */
const matters = ({ meta, processes }: State, run: number): boolean =>
  run === meta.run ||
  processes.some(({ now }) => now.at === 'effects' && now.todo.some(one => one.do === 'start' && one.run === run))

const stillOfUse = (world: World, state: State, one: Process): Process[] => {
  if (one.listened) return [one]
  if (one.now.at === 'effects') return shortened(world, state, one, one.now)
  return one.now.at === 'load' && isSuperseded(world, state, one) ? [] : [one]
}

/** Who performs effects and tells nobody is as good as the sweep. */
const shortened = (
  world: World,
  state: State,
  one: Process,
  now: Extract<Process['now'], { at: 'effects' }>,
): Process[] => {
  const todo = stillToDo(world, state, now.todo)
  const again = now.then === 'load' && !isSuperseded(world, state, one)
  if (todo.length === 0) return again ? [{ ...one, now: { at: 'load' } }] : []
  if (again) return [{ ...one, now: { ...now, todo } }]
  return [{ cause: { by: 'sweep' }, listened: false, now: { at: 'effects', todo, then: { verdict: 'done' } } }]
}

/** A function that a relay listens to, once it has nothing of use left to do, answers or asks again. */
const idleAnswers = (world: World, given: After): After => {
  let after = given
  for (const one of given.state.processes) {
    if (!one.listened || one.now.at !== 'effects') continue
    const { state } = after
    const todo = stillToDo(world, state, one.now.todo)
    const { then } = one.now
    const others = { ...state, processes: state.processes.filter(other => other !== one) }
    if (todo.length > 0) after = { ...after, state: withProcess(others, { ...one, now: { ...one.now, todo } }) }
    else if (then === 'load') after = { ...after, state: withProcess(others, { ...one, now: { at: 'load' } }) }
    else after = { ...after, ...answered(world, others, one, then) }
  }
  return after
}

/** A start of what has been started comes down to noting it. */
const stillToDo = (world: World, state: State, todo: readonly Effect[]): Effect[] =>
  todo
    .map(
      (one): Effect =>
        one.do === 'start' && world.rules.owedEffects && executionOf(state, one.run) !== undefined
          ? { do: 'note', run: one.run }
          : one,
    )
    .filter(one => !isIdle(world, state, one))

/** Whether an effect will find, whenever it comes, that things have moved on; a wake owed later is the sweep's. */
const isIdle = ({ rules }: World, { meta, steps }: State, effect: Effect): boolean => {
  switch (effect.do) {
    case 'note':
      return effect.run !== meta.run || !meta.owed
    case 'start':
      return rules.fence && effect.run !== meta.run
    case 'free':
      return steps[effect.key]?.token === 0
    case 'wake':
      return rules.owedEffects && steps[effect.key]?.wake === false
    case 'clear': {
      const item = steps[effect.key]
      return rules.conditionalClear && (item?.revision !== effect.revision || item.token !== effect.token)
    }
  }
}

const isSuperseded = ({ rules }: World, { meta }: State, { cause }: Process): boolean =>
  rules.fence && 'run' in cause && (cause.run !== meta.run || meta.status !== 'running')

/** A superseded relay that asks is told to stop; an await of it that will be refused comes to the same. */
const stoppedRelays = (world: World, given: State): State => {
  if (!world.rules.fence) return given
  let state = given
  for (const { run, tracks } of given.executions) {
    if (run === given.meta.run && given.meta.status === 'running') continue
    tracks.forEach((track, index) => {
      if (track.at !== 'storing') return
      const item = state.steps[keyOf(world, track.place)]
      const refused =
        item?.state !== 'open' || item.run !== run || (world.rules.revision && item.revision !== track.revision)
      if (refused) state = asksOpen(state, run, index, track.place)
    })
  }
  for (;;) {
    const index = state.processes.findIndex(
      one => one.listened && one.now.at === 'load' && isSuperseded(world, state, one),
    )
    const one = state.processes[index]
    if (one === undefined) return state
    const rest = { ...state, processes: state.processes.filter(other => other !== one) }
    state = answered(world, rest, one, { verdict: one.cause.by.startsWith('overdue') ? 'done' : 'stop' }).state
  }
}
