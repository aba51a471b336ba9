import type { MapState } from '../definition/states.ts'
import type { ChildrenInFlight, Thread, Visit } from '../execution/execution.ts'
import type { Json } from '../execution/json.ts'
import { evaluate, evaluateArray, evaluateInteger, queryFailure, type Scope } from '../expression/evaluate.ts'
import { record } from '../interpreter/history.ts'
import { leave } from '../interpreter/leave.ts'
import type { Run } from '../interpreter/run.ts'
import { contextObject, scopeOf } from '../interpreter/scope.ts'
import { startChild, takeResult } from './children.ts'

// An inline Map without MaxConcurrency runs at most 40 iterations at a time.
const mostAtOnce = 40

const itemsOf = async (state: MapState, visit: Visit, scope: Scope): Promise<Json[]> => {
  if (state.Items !== undefined) return evaluateArray(state.Items, 'Items', scope)
  if (Array.isArray(visit.input)) return visit.input
  throw queryFailure(scope, undefined, `Map state input must be an array but was: ${JSON.stringify(visit.input)}`)
}

const concurrencyOf = async (state: MapState, scope: Scope): Promise<number> => {
  const most = await evaluateInteger(state.MaxConcurrency ?? 0, 'MaxConcurrency', scope, { least: 0 })
  return most === 0 ? mostAtOnce : Math.min(most, mostAtOnce)
}

/** The failure thresholds mean something to distributed Maps only; an inline one still fails when they cannot be told. */
const checkThresholds = async (state: MapState, scope: Scope): Promise<void> => {
  await evaluateInteger(state.ToleratedFailureCount ?? 0, 'ToleratedFailureCount', scope, { least: 0 })
  const percentage = state.ToleratedFailurePercentage
  if (typeof percentage === 'string')
    await evaluateInteger(percentage, 'ToleratedFailurePercentage', scope, { least: 0, most: 100 })
}

const startIteration = async (run: Run, thread: Thread, state: MapState, children: ChildrenInFlight, after: number) => {
  const index = children.nextIndex++
  const value = children.items[index] ?? null
  const item = { Index: index, Value: value }
  const scope = scopeOf(run, thread, { context: contextObject(run, thread, { item }) })
  const input = state.ItemSelector === undefined ? value : await evaluate(state.ItemSelector, 'ItemSelector', scope)
  const started = record(run, 'MapIterationStarted', after, { name: scope.state, index })
  const startAt = state.ItemProcessor.StartAt
  startChild(run, thread, children, { index, branch: 0, startAt, input, item, after: started })
}

const succeed = async (run: Run, thread: Thread, state: MapState, result: Json[]): Promise<void> => {
  record(run, 'MapStateSucceeded', thread.lastEvent)
  await leave(run, thread, {
    fields: state,
    scope: scopeOf(run, thread, { result }),
    otherwise: result,
    next: state.Next,
  })
}

/** Starts as many iterations as may run at a time, each with its item or what ItemSelector makes of it. */
export const startMap = async (run: Run, thread: Thread, visit: Visit, state: MapState): Promise<void> => {
  const scope = scopeOf(run, thread)
  const items = await itemsOf(state, visit, scope)
  const concurrency = await concurrencyOf(state, scope)
  await checkThresholds(state, scope)
  const startedEvent = record(run, 'MapStateStarted', thread.lastEvent, { length: items.length })
  thread.lastEvent = startedEvent
  const results: Json[] = items.map(() => null)
  const children: ChildrenInFlight = {
    doing: 'children',
    startedEvent,
    results,
    items,
    concurrency,
    nextIndex: 0,
    running: 0,
  }
  thread.activity = children
  if (items.length === 0) return succeed(run, thread, state, [])
  while (children.nextIndex < Math.min(items.length, concurrency))
    await startIteration(run, thread, state, children, startedEvent)
}

/** An iteration has ended: the next one starts, or with the last the state ends, its result their outputs in order. */
export const endIteration = async (
  run: Run,
  thread: Thread,
  state: MapState,
  children: ChildrenInFlight,
  iteration: Thread,
  output: Json,
): Promise<void> => {
  takeResult(run, children, iteration, output)
  const details = { name: thread.visit?.state, index: iteration.index }
  thread.lastEvent = record(run, 'MapIterationSucceeded', iteration.lastEvent, details)
  if (children.nextIndex < children.items.length)
    return startIteration(run, thread, state, children, iteration.lastEvent)
  if (children.running === 0) await succeed(run, thread, state, children.results)
}
