import { refunded } from './budget.ts'
import { decide } from './decide.ts'
import type { Property } from './properties.ts'
import { keyOf, type World } from './shape.ts'
import { type Cause, type Change, type Effect, type Process, placeName, type State } from './state.ts'

/** The version has been raised: functions read again; a person's command is as good as not begun. */
export const othersReadAgain = (state: State): State => {
  const behind = state.processes.filter(one => one.now.at === 'commit')
  if (behind.length === 0) return state
  const left = behind.reduce(
    (budget, { cause }) => (isBudgeted(cause) ? refunded(budget, cause.by) : budget),
    state.left,
  )
  const again = behind.filter(one => 'run' in one.cause).map(one => ({ ...one, now: { at: 'load' as const } }))
  return { ...state, left, processes: [...state.processes.filter(one => one.now.at !== 'commit'), ...again] }
}

const isBudgeted = (cause: Cause): cause is Extract<Cause, { by: 'move' | 'suspend' | 'migrate' }> =>
  cause.by === 'move' || cause.by === 'suspend' || cause.by === 'migrate'

/** META is written whole, of a step its own fields; the token stays, unless rule 3 is dropped. */
export const written = (world: World, state: State, by: Process, { meta, steps, wakes }: Change): State => {
  const items = { ...state.steps }
  for (const item of steps) {
    const key = keyOf(world, item)
    items[key] = { ...item, token: world.rules.tokenLast ? (state.steps[key]?.token ?? 0) : item.token }
  }
  const really = [...new Set([...state.really, ...closedBy(state, by, wakes)])].sort()
  return { ...state, meta, steps: items, really }
}

const closedBy = (state: State, { cause }: Process, wakes: readonly string[]): string[] =>
  cause.by === 'close' || cause.by === 'overdue-silent'
    ? wakes.flatMap(key => {
        const item = state.steps[key]
        return item === undefined ? [] : [placeName(item)]
      })
    : []

type Effects = Extract<Process['now'], { at: 'effects' }>

/** What follows a commit: wakes, the start of a relay, and what Open finds when it asks the record as it is then. */
export const followUp = (world: World, record: State, { cause }: Process, change: Change): Effects => {
  const wakes = change.wakes.map(key => wakeOf(world, change, key))
  const starts: Effect[] = record.meta.owed || change.starts ? [{ do: 'start', run: record.meta.run }] : []
  const todo = [...wakes, ...starts]
  if (cause.by !== 'open') return { at: 'effects', todo, then: { verdict: 'done' } }
  const decision = decide(world, record, cause)
  if ('verdict' in decision) return { at: 'effects', todo, then: decision.verdict }
  const first: Effect[] = 'wakeFirst' in decision ? [{ do: 'wake', key: decision.wakeFirst }] : []
  return { at: 'effects', todo: [...todo, ...first], then: 'load' }
}

/** Without rule 3 the token is the one that was read before the commit. */
const wakeOf = (world: World, { steps }: Change, key: string): Effect => {
  if (world.rules.tokenLast) return { do: 'wake', key }
  return { do: 'wake', key, known: steps.find(item => keyOf(world, item) === key)?.token ?? 0 }
}

/** What a commit does wrong, judged by the record that it is made on. */
export const wrongIn = ({ meta }: State, { cause }: Process): Property | undefined => {
  if (cause.by === 'finish' && meta.status === 'ended') return 'the stage ends twice'
  if (!('run' in cause) || cause.by === 'death') return undefined
  return meta.status === 'running' && meta.run === cause.run ? undefined : 'a superseded relay writes'
}
