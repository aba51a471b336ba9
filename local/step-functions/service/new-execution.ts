import type { Definition } from '../definition/states.ts'
import type { Execution } from '../execution/execution.ts'
import type { StateMachine } from './store.ts'

// No execution of a Standard workflow lives longer than a year.
const yearSeconds = 365 * 86_400

type Beginning = {
  arn: string
  name: string
  machine: StateMachine
  definition: Definition
  inputText: string
  nowMs: number
  startedBy: Execution['startedBy']
}

/** An execution that stands before its first state. */
export const newExecution = ({
  arn,
  name,
  machine,
  definition,
  inputText,
  nowMs,
  startedBy,
}: Beginning): Execution => ({
  arn,
  name,
  stateMachineArn: machine.arn,
  stateMachineName: machine.name,
  definition: machine.definition,
  inputText,
  status: 'RUNNING',
  startMs: nowMs,
  timeoutDueMs: nowMs + 1000 * Math.min(definition.TimeoutSeconds ?? yearSeconds, yearSeconds),
  failure: {},
  events: [{ id: 1, previousEventId: 0, type: 'ExecutionStarted', timestamp: nowMs, details: { input: inputText } }],
  threads: {
    0: {
      id: '0',
      index: 0,
      inside: [],
      variables: {},
      lastEvent: 0,
      activity: { doing: 'enter', state: definition.StartAt, input: JSON.parse(inputText) },
    },
  },
  threadsMade: 0,
  tokens: [],
  transitions: 0,
  ...(startedBy === undefined ? {} : { startedBy }),
})
