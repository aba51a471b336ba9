import type { Outcome, TaskInFlight, Thread } from '../execution/execution.ts'
import type { Failure } from '../execution/failure.ts'
import { callReturned, outcomeCame, timeOutTask } from '../states/task-end.ts'
import { endWait } from '../states/wait.ts'
import { finish } from './finish.ts'
import { HistoryFull } from './history.ts'
import type { Run } from './run.ts'
import { inState, settle } from './step.ts'

/** What happens to an execution from outside. */
export type Stimulus =
  | { kind: 'begin' }
  /** A wait or the pause before a retry is over. */
  | { kind: 'due'; thread: string; dueMs: number }
  | { kind: 'taskDue'; thread: string; attempt: string; what: 'timeout' | 'heartbeat' }
  | { kind: 'returned'; thread: string; attempt: string; outcome: Outcome }
  | { kind: 'childEnded'; thread: string; attempt: string; outcome: Outcome }
  | { kind: 'answered'; token: string; outcome: Outcome }
  | { kind: 'heartbeat'; token: string }
  | { kind: 'executionDue' }
  | { kind: 'stop'; failure: Failure }

/** `late`: whom it was meant for no longer waits. */
export type Reply = 'done' | 'late'

const onTask = async (
  thread: Thread | undefined,
  isMeant: (task: TaskInFlight) => boolean,
  act: (thread: Thread, task: TaskInFlight) => Promise<void>,
): Promise<Reply> => {
  if (thread?.activity.doing !== 'task' || !isMeant(thread.activity)) return 'late'
  await act(thread, thread.activity)
  return 'done'
}

const withToken = (run: Run, token: string): Thread | undefined =>
  Object.values(run.execution.threads).find(({ activity }) => activity.doing === 'task' && activity.token === token)

const resume = async (run: Run, thread: Thread | undefined, dueMs: number): Promise<Reply> => {
  const activity = thread?.activity
  if (!thread || !activity || !('dueMs' in activity) || activity.dueMs !== dueMs) return 'late'
  if (activity.doing === 'retry') {
    // A retry is billed as a transition.
    run.execution.transitions += 1
    thread.activity = { doing: 'start' }
  } else {
    await inState(run, thread, async (state, visit) => {
      if (state.Type === 'Wait') await endWait(run, thread, visit, state)
    })
  }
  return 'done'
}

const returned = (run: Run, thread: Thread, task: TaskInFlight, outcome: Outcome): Promise<void> =>
  inState(run, thread, async state => {
    if (state.Type === 'Task') await callReturned(run, thread, state, task, outcome)
  })

const answered = (run: Run, thread: Thread, task: TaskInFlight, outcome: Outcome): Promise<void> =>
  inState(run, thread, async state => {
    if (state.Type === 'Task') await outcomeCame(run, thread, state, task, outcome)
  })

const childEnded = async (run: Run, thread: Thread, task: TaskInFlight, outcome: Outcome): Promise<void> => {
  if (task.returned) return answered(run, thread, task, outcome)
  task.childOutcome = outcome
}

const beat = async (run: Run, task: TaskInFlight): Promise<void> => {
  if (task.heartbeat) task.heartbeat.dueMs = run.nowMs + 1000 * task.heartbeat.seconds
}

const apply = async (run: Run, stimulus: Stimulus): Promise<Reply> => {
  const { threads } = run.execution
  switch (stimulus.kind) {
    case 'begin':
      return 'done'
    case 'due':
      return resume(run, threads[stimulus.thread], stimulus.dueMs)
    case 'taskDue':
      return onTask(
        threads[stimulus.thread],
        task => task.attempt === stimulus.attempt,
        (thread, task) =>
          inState(run, thread, async () => timeOutTask(run, thread, task, stimulus.what === 'heartbeat')),
      )
    case 'returned':
      return onTask(
        threads[stimulus.thread],
        task => task.attempt === stimulus.attempt && !task.returned,
        (thread, task) => returned(run, thread, task, stimulus.outcome),
      )
    case 'childEnded':
      return onTask(
        threads[stimulus.thread],
        task => task.attempt === stimulus.attempt,
        (thread, task) => childEnded(run, thread, task, stimulus.outcome),
      )
    case 'answered':
      return onTask(
        withToken(run, stimulus.token),
        () => true,
        (thread, task) => answered(run, thread, task, stimulus.outcome),
      )
    case 'heartbeat':
      return onTask(
        withToken(run, stimulus.token),
        () => true,
        (_thread, task) => beat(run, task),
      )
    case 'executionDue':
      finish(run, { status: 'TIMED_OUT' })
      return 'done'
    case 'stop':
      finish(run, { status: 'ABORTED', failure: stimulus.failure })
      return 'done'
  }
}

const historyFull: Failure = {
  error: 'States.Runtime',
  cause: 'The execution reached the maximum number of history events (25000).',
}

/** Lets one thing happen to a running execution and moves it on as far as it goes without the outside world. */
export const advance = async (run: Run, stimulus: Stimulus): Promise<Reply> => {
  if (run.execution.status !== 'RUNNING') return 'late'
  try {
    const reply = await apply(run, stimulus)
    await settle(run)
    return reply
  } catch (error) {
    if (!(error instanceof HistoryFull)) throw error
    finish(run, { status: 'FAILED', failure: historyFull, after: run.execution.events.length })
    return 'done'
  }
}
