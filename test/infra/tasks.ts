import type { Definition, TaskState, Workflow } from '../../local/step-functions/definition/states.ts'

/** A Task of a definition, wherever it stands, and whether a failure that its Retry does not cure is caught. */
export interface Task {
  readonly name: string
  readonly state: TaskState
  readonly isCaught: boolean
}

const catchesAll = ({ Catch }: Pick<TaskState, 'Catch'>): boolean =>
  Catch.some(({ ErrorEquals }) => ErrorEquals.includes('States.ALL'))

/** Every Task of a definition, those in the branches of a Parallel included; a Parallel's Catch counts for all inside. */
export const tasksOf = (definition: Definition): Task[] => tasksIn(definition, false)

const tasksIn = ({ States }: Workflow, caughtAround: boolean): Task[] =>
  Object.entries(States).flatMap(([name, state]): Task[] => {
    if (state.Type === 'Task') return [{ name, state, isCaught: caughtAround || catchesAll(state) }]
    if (state.Type === 'Map') return tasksIn(state.ItemProcessor, caughtAround || catchesAll(state))
    if (state.Type !== 'Parallel') return []
    return state.Branches.flatMap(branch => tasksIn(branch, caughtAround || catchesAll(state)))
  })

/** Whether a Task waits until somebody answers its token. */
export const waitsForToken = ({ state }: Task): boolean => state.Resource.endsWith('.waitForTaskToken')
