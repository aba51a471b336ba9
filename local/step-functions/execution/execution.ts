import type { Failure } from './failure.ts'
import type { Json } from './json.ts'

/** One event of the history. `details` hold JSON texts where the service has them. */
export type HistoryEvent = {
  id: number
  previousEventId: number
  type: string
  timestamp: number
  details?: Record<string, unknown>
}

/** One state being executed by a thread. */
export type Visit = {
  state: string
  input: Json
  enteredMs: number
  enteredEvent: number
  /** What the thread's last event was before it entered. */
  eventBefore: number
  retryCount: number
  /** Retries so far, by the place of the retrier. */
  retriesUsed: Record<number, number>
}

/** How a call, or the task as a whole, came out. */
export type Outcome = { output: Json } | { failure: Failure }

export type TaskInFlight = {
  doing: 'task'
  /** Tells this attempt from those before and after it. */
  attempt: string
  resource: string
  arguments: Json
  context: Json
  /** With `.waitForTaskToken`: the token that may answer. */
  token?: string
  returned: boolean
  /** With `startExecution.sync`: how the started execution ended, when that was known before the call had returned. */
  childOutcome?: Outcome
  timeoutDueMs?: number
  heartbeat?: { seconds: number; dueMs: number }
}

export type ChildrenInFlight = {
  doing: 'children'
  startedEvent: number
  results: Json[]
  /** Map only: what is iterated over and how many at a time. */
  items: Json[]
  concurrency: number
  nextIndex: number
  running: number
}

/** What a thread is about. All of it is data, so that an execution can be stored at any moment and go on later. */
export type Activity =
  | { doing: 'enter'; state: string; input: Json }
  | { doing: 'start' }
  | { doing: 'wait'; dueMs: number }
  | { doing: 'retry'; dueMs: number }
  | TaskInFlight
  | ChildrenInFlight
  /** Its last state has ended; what encloses it goes on. */
  | { doing: 'end'; output: Json }
  /** Its state failed and nothing in the state recovers it; what encloses it fails. */
  | { doing: 'fail'; failure: Failure }

/** A line of control: the execution's own, a branch of a Parallel, or an iteration of a Map. */
export type Thread = {
  id: string
  parent?: string
  /** The branch or iteration; 0 for the execution's own. */
  index: number
  /** The Parallel and Map states around it, outermost first. */
  inside: { state: string; branch: number }[]
  variables: Record<string, Json>
  /** `$states.context.Map.Item` of an iteration. */
  item?: Json
  /** The event that the next one follows. */
  lastEvent: number
  visit?: Visit
  activity: Activity
}

/** The threads in the order in which they came to where they are, so that a process that goes on with them keeps it. */
export const inOrder = ({ threads }: Execution): Thread[] =>
  Object.values(threads).sort((a, b) => a.lastEvent - b.lastEvent)

export type Status = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED'

export type Execution = {
  arn: string
  name: string
  stateMachineArn: string
  stateMachineName: string
  /** The definition as it was at the start; later changes of the machine do not touch it. */
  definition: string
  inputText: string
  status: Status
  startMs: number
  timeoutDueMs: number
  stopMs?: number
  outputText?: string
  failure: Failure
  events: HistoryEvent[]
  threads: Record<string, Thread>
  threadsMade: number
  /** Every token ever given out, so that a late one is told from a wrong one. */
  tokens: string[]
  /** As billed: states entered, retries included. */
  transitions: number
  /** Whether everybody has been told of its end who must know. */
  endTold?: true
  /** The attempt of a Task that started this execution; with `startExecution.sync` it waits for its end. */
  startedBy?: { execution: string; thread: string; attempt: string; resource: string }
}
