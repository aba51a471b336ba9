import type { ChildrenInFlight, Thread } from '../execution/execution.ts'
import type { Json } from '../execution/json.ts'
import { visited } from '../interpreter/place.ts'
import type { Run } from '../interpreter/run.ts'

type Child = { index: number; branch: number; startAt: string; input: Json; after: number; item?: Json }

/** Starts a branch or an iteration of the state that a thread is in, with a scope of its own inside the thread's. */
export const startChild = (run: Run, parent: Thread, children: ChildrenInFlight, child: Child): void => {
  const { execution } = run
  const { visit } = visited(run, parent)
  execution.threadsMade += 1
  const id = String(execution.threadsMade)
  execution.threads[id] = {
    id,
    parent: parent.id,
    index: child.index,
    inside: [...parent.inside, { state: visit.state, branch: child.branch }],
    variables: {},
    ...(child.item === undefined ? {} : { item: child.item }),
    lastEvent: child.after,
    activity: { doing: 'enter', state: child.startAt, input: child.input },
  }
  children.running += 1
}

/** Takes the result of a child that has ended. */
export const takeResult = (run: Run, children: ChildrenInFlight, child: Thread, output: Json): void => {
  children.results[child.index] = output
  children.running -= 1
  delete run.execution.threads[child.id]
}
