import type { Thread } from '../execution/execution.ts'
import { record } from './history.ts'
import { threadOf, visited } from './place.ts'
import type { Run } from './run.ts'

const abortable = new Set(['Task', 'Wait', 'Parallel', 'Map'])

const isInState = ({ activity }: Thread): boolean => activity.doing !== 'enter' && activity.doing !== 'end'

const recordStateAborted = (run: Run, thread: Thread): void => {
  const { state } = visited(run, thread)
  if (abortable.has(state.Type)) record(run, `${state.Type}StateAborted`, thread.lastEvent)
}

const abortChild = (run: Run, parent: Thread, child: Thread, failed: boolean): void => {
  abortChildren(run, child)
  // A Parallel or Map that failed by itself has said so.
  const hasFailed = failed && 'Branches' in visited(run, child).state
  if (isInState(child) && !hasFailed) recordStateAborted(run, child)
  const { state, visit } = visited(run, parent)
  if (state.Type === 'Map')
    record(run, failed ? 'MapIterationFailed' : 'MapIterationAborted', child.lastEvent, {
      name: visit.state,
      index: child.index,
    })
  delete run.execution.threads[child.id]
}

const childrenOf = (run: Run, parent: Thread): Thread[] =>
  Object.values(run.execution.threads).filter(thread => thread.parent === parent.id)

/** Ends all branches or iterations of a thread's state; `failed` is the one to blame, if one of them is. */
export const abortChildren = (run: Run, parent: Thread, failed?: Thread): void => {
  for (const child of childrenOf(run, parent))
    if (child !== failed && run.execution.threads[child.id]) abortChild(run, parent, child, false)
  if (failed) abortChild(run, parent, threadOf(run, failed.id), true)
}
