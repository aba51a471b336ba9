import type { State } from '../definition/states.ts'
import type { Thread, Visit } from '../execution/execution.ts'
import type { Failure } from '../execution/failure.ts'
import { StateFailure } from '../execution/failure.ts'
import type { Json } from '../execution/json.ts'
import { startChoice } from '../states/choice.ts'
import { startFail } from '../states/fail.ts'
import { endIteration, startMap } from '../states/map.ts'
import { endBranch, startParallel } from '../states/parallel.ts'
import { startPass } from '../states/pass.ts'
import { startSucceed } from '../states/succeed.ts'
import { startTask } from '../states/task.ts'
import { startWait } from '../states/wait.ts'
import { abortChildren } from './abort.ts'
import { enter } from './enter.ts'
import { finish } from './finish.ts'
import { threadOf, visited } from './place.ts'
import { recover } from './recover.ts'
import type { Run } from './run.ts'

const start = (run: Run, thread: Thread, visit: Visit, state: State): Promise<void> => {
  switch (state.Type) {
    case 'Pass':
      return startPass(run, thread, visit, state)
    case 'Task':
      return startTask(run, thread, visit, state)
    case 'Choice':
      return startChoice(run, thread, visit, state)
    case 'Wait':
      return startWait(run, thread, state)
    case 'Succeed':
      return startSucceed(run, thread, visit, state)
    case 'Fail':
      return startFail(run, thread, state)
    case 'Parallel':
      return startParallel(run, thread, visit, state)
    case 'Map':
      return startMap(run, thread, visit, state)
  }
}

/** Does something in a thread's state; if that fails the state, it is retried, caught or fails. */
export const inState = async (
  run: Run,
  thread: Thread,
  act: (state: State, visit: Visit) => Promise<void>,
): Promise<void> => {
  const { state, visit } = visited(run, thread)
  try {
    await act(state, visit)
  } catch (error) {
    if (!(error instanceof StateFailure)) throw error
    await recover(run, thread, error)
  }
}

const childEnded = (run: Run, child: Thread, parent: Thread, output: Json): Promise<void> =>
  inState(run, parent, async state => {
    const { activity } = parent
    if (activity.doing !== 'children') return
    if (state.Type === 'Map') await endIteration(run, parent, state, activity, child, output)
    if (state.Type === 'Parallel') await endBranch(run, parent, state, activity, child, output)
  })

const ended = async (run: Run, thread: Thread, output: Json): Promise<void> => {
  if (thread.parent !== undefined) return childEnded(run, thread, threadOf(run, thread.parent), output)
  finish(run, { status: 'SUCCEEDED', outputText: JSON.stringify(output), after: thread.lastEvent })
}

const failed = async (run: Run, thread: Thread, failure: Failure): Promise<void> => {
  if (thread.parent === undefined) return finish(run, { status: 'FAILED', failure, after: thread.lastEvent })
  const parent = threadOf(run, thread.parent)
  parent.lastEvent = thread.lastEvent
  abortChildren(run, parent, thread)
  await recover(run, parent, new StateFailure(failure))
}

const waits = new Set(['wait', 'retry', 'task', 'children'])

const stepThread = async (run: Run, thread: Thread): Promise<void> => {
  const { activity } = thread
  if (activity.doing === 'enter') enter(run, thread, activity.state, activity.input)
  else if (activity.doing === 'start') await inState(run, thread, (state, visit) => start(run, thread, visit, state))
  else if (activity.doing === 'end') await ended(run, thread, activity.output)
  else if (activity.doing === 'fail') await failed(run, thread, activity.failure)
}

/** Moves every thread on, in turns, until all of them wait for the clock or the outside world, or none is left. */
export const settle = async (run: Run): Promise<void> => {
  const { threads } = run.execution
  for (;;) {
    const ready = Object.values(threads).filter(({ activity }) => !waits.has(activity.doing))
    if (ready.length === 0) return
    for (const thread of ready) if (threads[thread.id] === thread) await stepThread(run, thread)
  }
}
