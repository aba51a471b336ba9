import type { Definition, State, Workflow } from '../definition/states.ts'
import type { Thread, Visit } from '../execution/execution.ts'
import type { Run } from './run.ts'

const within = (workflow: Workflow, { state, branch }: { state: string; branch: number }): Workflow => {
  const outer = workflow.States[state]
  if (outer?.Type === 'Map') return outer.ItemProcessor
  const inner = outer?.Type === 'Parallel' ? outer.Branches[branch] : undefined
  if (!inner) throw new Error(`no branch ${branch} in state ${state}`)
  return inner
}

/** The states among which a thread moves. */
export const workflowOf = (definition: Definition, thread: Thread): Workflow =>
  thread.inside.reduce<Workflow>(within, definition)

/** The state that a thread is in and its visit there. */
export const visited = (run: Run, thread: Thread): { state: State; visit: Visit } => {
  const { visit } = thread
  const state = visit && workflowOf(run.definition, thread).States[visit.state]
  if (!visit || !state) throw new Error(`thread ${thread.id} of ${run.execution.arn} is in no state`)
  return { state, visit }
}

export const threadOf = (run: Run, id: string): Thread => {
  const thread = run.execution.threads[id]
  if (!thread) throw new Error(`no thread ${id} in ${run.execution.arn}`)
  return thread
}
