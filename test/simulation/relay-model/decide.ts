import { keyOf, type World } from './shape.ts'
import type { Cause, Change, Meta, Place, State, StepItem, Verdict } from './state.ts'

/** What a function decides on the record as it reads it. */
export type Decision =
  | { readonly change: Change }
  /** `free`: the place of the token is made free before the answer is given. */
  | { readonly verdict: Verdict; readonly free?: string }
  | { readonly wakeFirst: string }
  | { readonly fails: string }

const done: Decision = { verdict: { verdict: 'done' } }

/** Deaths after which an inspection is stuck (domain/decisions/relays.ts). */
const deathsBeforeAsking = 3

/** The decision of whoever runs, on the record as it is now. */
export const decide = (world: World, state: State, cause: Cause): Decision => {
  switch (cause.by) {
    case 'open':
      return isCurrent(world, state, cause.run) ? open(world, state, cause) : { verdict: { verdict: 'stop' } }
    case 'overdue':
      return done
    case 'overdue-silent':
      return isCurrent(world, state, cause.run) ? close(world, state, keyOf(world, cause.place), 'done') : done
    case 'overdue-renew':
      return isCurrent(world, state, cause.run) ? renew(world, state) : done
    case 'finish':
      return isCurrent(world, state, cause.run) ? finish(state) : done
    case 'death':
      return isCurrent(world, state, cause.run) ? died(world, state) : done
    case 'close':
      return close(world, state, cause.key, cause.outcome)
    case 'move':
      return move(world, state, cause.key)
    case 'migrate':
      return state.meta.status === 'running' ? renew(world, state) : done
    case 'suspend':
      return state.meta.status === 'running' ? suspend(world, state) : done
    case 'resume':
      return state.meta.status === 'suspended' ? withRun(world, state, 'resumes', { status: 'running' }) : done
    case 'sweep':
      return done
  }
}

/** Rule 1 (domain/decisions/fence.ts). */
const isCurrent = ({ rules }: World, { meta }: State, run: number): boolean =>
  !rules.fence || (meta.status === 'running' && meta.run === run)

const changing = (state: State, says: string, parts: Partial<Change>): Decision => ({
  change: { says, meta: state.meta, steps: [], wakes: [], starts: false, ...parts },
})

/** Rule 2: every change of a step raises its revision; rule 4: its wake is owed from now on. */
const changed = ({ rules }: World, item: StepItem, parts: Partial<StepItem>): StepItem => ({
  ...item,
  ...parts,
  revision: rules.revision ? item.revision + 1 : item.revision,
  wake: rules.owedEffects,
})

/** domain/decisions/open-step.ts */
const open = (world: World, state: State, { run, place }: Extract<Cause, { place: Place }>): Decision => {
  const key = keyOf(world, place)
  const item = state.steps[key]
  if (item === undefined) {
    const opened: StepItem = { ...place, state: 'open', outcome: '', run, revision: 1, wake: false, token: 0 }
    return changing(state, `opens ${key}`, { steps: [opened] })
  }
  if (item.state === 'closed') return { verdict: { verdict: 'go', outcome: item.outcome } }
  if (item.run !== run) return takeOver(world, state, key, item, run)
  if (item.wake) return { wakeFirst: key }
  return { verdict: { verdict: 'wait', revision: item.revision }, ...(world.rules.freshToken ? { free: key } : {}) }
}

/** Rule 5. */
const takeOver = (world: World, state: State, key: string, item: StepItem, run: number): Decision => {
  const wakes = world.rules.takeOverWakes
  const taken = changed(world, item, { run })
  return changing(state, `takes ${key} over`, {
    steps: [wakes ? taken : { ...taken, wake: item.wake }],
    wakes: wakes ? [key] : [],
  })
}

/** domain/decisions/close-request.ts */
const close = (world: World, state: State, key: string, outcome: string): Decision => {
  const item = state.steps[key]
  if (item?.state !== 'open') return done
  return changing(state, `closes ${key}`, {
    steps: [changed(world, item, { state: 'closed', outcome })],
    wakes: [key],
  })
}

/** domain/decisions/decide-overdue.ts, extend */
const move = (world: World, state: State, key: string): Decision => {
  const item = state.steps[key]
  if (item?.state !== 'open') return done
  return changing(state, `moves ${key}`, { steps: [changed(world, item, {})], wakes: [key] })
}

const withRun = ({ rules }: World, { meta }: State, says: string, parts: Partial<Meta>): Decision => {
  const run = meta.run + 1
  const after: Meta = { ...meta, run, owed: rules.owedEffects, ...parts }
  return { change: { says: `${says}, run ${run}`, meta: after, steps: [], wakes: [], starts: true } }
}

/** domain/decisions/relay-life.ts; the same change is made when a put-off step's day comes. */
const renew = (world: World, state: State): Decision => withRun(world, state, 'renews the relay', {})

/** design: the steps that wait are raised and their relays owed a wake; rule 8 wants all of them. */
const suspend = (world: World, state: State): Decision => {
  const waiting = Object.entries(state.steps).filter(([, item]) => item.state === 'open')
  const touched = world.rules.raiseBoth ? waiting : waiting.slice(0, 1)
  const run = state.meta.run + 1
  return changing(state, `suspends, run ${run}`, {
    meta: { ...state.meta, status: 'suspended', run, owed: false },
    steps: touched.map(([, item]) => changed(world, item, {})),
    wakes: touched.map(([key]) => key),
  })
}

/** domain/decisions/relays.ts, relayDied */
const died = (world: World, state: State): Decision => {
  const deaths = state.meta.deaths + 1
  if (deaths < deathsBeforeAsking) return withRun(world, state, 'records the death', { deaths })
  const meta: Meta = { ...state.meta, status: 'stuck', deaths, owed: false }
  return changing(state, 'records the third death: stuck', { meta })
}

/** domain/decisions/finish-stage.ts */
const finish = (state: State): Decision => {
  const unfinished = Object.values(state.steps).some(item => item.state !== 'closed')
  if (unfinished) return { fails: 'the stage ended with an open step' }
  const { run } = state.meta
  return changing(state, 'ends the stage', { meta: { ...state.meta, status: 'ended', run: run + 1, owed: false } })
}
