import { type Execution, inOrder, type Thread } from '../execution/execution.ts'
import type { Stimulus } from '../interpreter/advance.ts'

/** Something that happens to an execution when its time has come. `key` is the same as long as the wait is. */
export type Due = { key: string; dueMs: number; stimulus: Stimulus }

const ofTask = (thread: string, { activity }: Thread): Due[] => {
  if (activity.doing !== 'task') return []
  const { attempt, timeoutDueMs, heartbeat } = activity
  const due = (what: 'timeout' | 'heartbeat', dueMs: number): Due => ({
    key: `${thread} ${attempt} ${what} ${dueMs}`,
    dueMs,
    stimulus: { kind: 'taskDue', thread, attempt, what },
  })
  return [
    ...(timeoutDueMs === undefined ? [] : [due('timeout', timeoutDueMs)]),
    ...(heartbeat === undefined ? [] : [due('heartbeat', heartbeat.dueMs)]),
  ]
}

const ofThread = (thread: Thread): Due[] => {
  const { activity, id } = thread
  if (activity.doing !== 'wait' && activity.doing !== 'retry') return ofTask(id, thread)
  const { doing, dueMs } = activity
  return [{ key: `${id} ${doing} ${dueMs} ${thread.lastEvent}`, dueMs, stimulus: { kind: 'due', thread: id, dueMs } }]
}

/** Everything that an execution waits for on the clock. */
export const duesOf = (execution: Execution): Due[] =>
  execution.status === 'RUNNING'
    ? [
        ...inOrder(execution).flatMap(ofThread),
        { key: 'execution', dueMs: execution.timeoutDueMs, stimulus: { kind: 'executionDue' } },
      ]
    : []
