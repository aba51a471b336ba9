import type { Clock } from '../../clock/clock.ts'
import type { Definition } from '../definition/states.ts'
import type { Execution, Outcome } from '../execution/execution.ts'
import type { Failure } from '../execution/failure.ts'
import type { Ids } from '../execution/ids.ts'
import { toJson } from '../execution/json.ts'
import { createLibrary } from '../expression/library.ts'
import { IntegrationError, type Integrations, integrationFor } from '../integrations/integration.ts'
import { advance, type Reply, type Stimulus } from '../interpreter/advance.ts'
import { finish } from '../interpreter/finish.ts'
import type { Effect, Run } from '../interpreter/run.ts'
import { callsOf } from './calls.ts'
import { childEnd } from './child-end.ts'
import { type StatusChange, statusChange } from './status-change.ts'
import { isAwaited, type Store } from './store.ts'
import { createTimers } from './timers.ts'

export type RunnerParts = {
  clock: Clock
  ids: Ids
  store: Store
  integrations: Integrations
  definitionOf: (text: string) => Definition
  onStatusChange: (change: StatusChange) => unknown
  onTransitions: (count: number) => void
}

const failureOf = (error: unknown): Failure => {
  if (error instanceof IntegrationError) return { error: error.error, cause: error.cause }
  return error instanceof Error ? { error: error.name, cause: error.message } : { cause: String(error) }
}

/** Runs executions: one thing at a time happens to each, its new state is kept, and only then the outside world is asked. */
export const createRunner = (parts: RunnerParts) => {
  const { clock, ids, store } = parts
  const library = createLibrary(() => clock.now(), ids)
  const tails = new Map<string, Promise<unknown>>()

  const runOf = (execution: Execution): Run => ({
    execution,
    definition: parts.definitionOf(execution.definition),
    nowMs: clock.now(),
    ids,
    library,
    effects: [],
  })

  const advanced = async (run: Run, stimulus: Stimulus): Promise<Reply> => {
    try {
      return await advance(run, stimulus)
    } catch (error) {
      const cause = `The interpreter failed: ${error instanceof Error ? error.stack : String(error)}`
      finish(run, { status: 'FAILED', failure: { error: 'States.Runtime', cause }, after: run.execution.events.length })
      return 'done'
    }
  }

  const turn = async (arn: string, stimulus: Stimulus): Promise<Reply> => {
    const execution = store.execution(arn)
    if (!execution) return 'late'
    const before = { status: execution.status, transitions: execution.transitions }
    const run = runOf(execution)
    const reply = await advanced(run, stimulus)
    if (reply === 'late') return reply
    await store.putExecution(execution)
    parts.onTransitions(execution.transitions - before.transitions)
    armTimers(execution)
    for (const effect of run.effects) perform(arn, effect)
    if (before.status !== execution.status) void clock.track(ended(execution))
    return reply
  }

  const ended = async (execution: Execution): Promise<void> => {
    await Promise.all([parts.onStatusChange(statusChange(execution)), tellParent(execution)])
    execution.endTold = true
    await store.putExecution(execution)
  }

  const tellParent = async (execution: Execution): Promise<void> => {
    const { startedBy } = execution
    if (startedBy && isAwaited(execution))
      await post(startedBy.execution, { kind: 'childEnded', ...childEnd(execution, startedBy) })
  }

  const post = (arn: string, stimulus: Stimulus): Promise<Reply> => {
    const after = tails.get(arn) ?? Promise.resolve()
    const done = clock.track(after.then(() => turn(arn, stimulus)))
    tails.set(arn, done)
    void done.then(() => tails.get(arn) === done && tails.delete(arn))
    return done
  }

  const armTimers = createTimers(clock, (arn, stimulus) => void post(arn, stimulus))

  const outcomeOf = async (arn: string, effect: Effect): Promise<Outcome> => {
    const { resource, context, thread, attempt } = effect
    const integration = integrationFor(parts.integrations, resource)
    if (!integration) return { failure: { error: 'States.Runtime', cause: `nothing answers to ${resource}` } }
    const caller = { execution: arn, thread, attempt }
    try {
      const output = await integration({ resource, arguments: effect.arguments, context, caller })
      return { output: toJson(output) ?? null }
    } catch (error) {
      return { failure: failureOf(error) }
    }
  }

  const perform = (arn: string, effect: Effect): void => {
    const { thread, attempt } = effect
    const done = outcomeOf(arn, effect).then(outcome => post(arn, { kind: 'returned', thread, attempt, outcome }))
    void clock.track(done)
  }

  /** Goes on with what a process before this one left: calls that had not returned are made again, ends told that were not. */
  const resume = (): void => {
    for (const execution of store.runningExecutions()) {
      armTimers(execution)
      for (const effect of callsOf(execution)) perform(execution.arn, effect)
      void post(execution.arn, { kind: 'begin' })
    }
    for (const execution of store.untoldEnds()) void clock.track(ended(execution))
  }

  return { post, resume }
}
