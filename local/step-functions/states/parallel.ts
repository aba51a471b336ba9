import type { ParallelState } from '../definition/states.ts'
import type { ChildrenInFlight, Thread, Visit } from '../execution/execution.ts'
import type { Json } from '../execution/json.ts'
import { evaluate } from '../expression/evaluate.ts'
import { record } from '../interpreter/history.ts'
import { leave } from '../interpreter/leave.ts'
import type { Run } from '../interpreter/run.ts'
import { scopeOf } from '../interpreter/scope.ts'
import { startChild, takeResult } from './children.ts'

/** Starts every branch with the state's arguments, or its input where it has none. */
export const startParallel = async (run: Run, thread: Thread, visit: Visit, state: ParallelState): Promise<void> => {
  const input =
    state.Arguments === undefined ? visit.input : await evaluate(state.Arguments, 'Arguments', scopeOf(run, thread))
  thread.lastEvent = record(run, 'ParallelStateStarted', thread.lastEvent)
  const children: ChildrenInFlight = {
    doing: 'children',
    startedEvent: thread.lastEvent,
    results: state.Branches.map(() => null),
    items: [],
    concurrency: state.Branches.length,
    nextIndex: state.Branches.length,
    running: 0,
  }
  thread.activity = children
  for (const [index, { StartAt }] of state.Branches.entries())
    startChild(run, thread, children, { index, branch: index, startAt: StartAt, input, after: thread.lastEvent })
}

/** A branch has ended; with the last one the state ends, its result the branches' outputs in their order. */
export const endBranch = async (
  run: Run,
  thread: Thread,
  state: ParallelState,
  children: ChildrenInFlight,
  branch: Thread,
  output: Json,
): Promise<void> => {
  takeResult(run, children, branch, output)
  thread.lastEvent = branch.lastEvent
  if (children.running > 0) return
  record(run, 'ParallelStateSucceeded', thread.lastEvent)
  const result = children.results
  await leave(run, thread, {
    fields: state,
    scope: scopeOf(run, thread, { result }),
    otherwise: result,
    next: state.Next,
  })
}
