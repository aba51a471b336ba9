import type { Clock } from '../clock/clock.ts'
import { type Ids, randomIds } from './execution/ids.ts'
import { type Integrations, integrationFor } from './integrations/integration.ts'
import { nestedExecutionIntegrations } from './integrations/nested-execution.ts'
import { createExecutions } from './service/executions.ts'
import { createRunner } from './service/runner.ts'
import { createStateMachines } from './service/state-machines.ts'
import { type StatusChange, statusChange } from './service/status-change.ts'
import { createMemoryStore, type Store } from './service/store.ts'
import { createTaskTokens } from './service/task-tokens.ts'

export type EngineParts = {
  clock: Clock
  /** What Tasks can call; `states:startExecution` is there already. */
  integrations: Integrations
  ids?: Ids
  region?: string
  account?: string
  /** Where everything is kept; in memory when absent. */
  store?: Store
  /** Told of every start and end, after it is kept; of an end again after a kill, unless the promise it yields had resolved. */
  onStatusChange?: (change: StatusChange) => unknown
}

/**
 * AWS Step Functions Standard workflows on this machine, JSONata only. Inputs and outputs are JSON texts, dates epoch
 * milliseconds; errors are `ServiceError` and `InvalidDefinition` with the service's names.
 */
export const createEngine = ({
  clock,
  integrations,
  ids = randomIds,
  region = 'eu-west-2',
  account = '000000000000',
  store = createMemoryStore(),
  onStatusChange = () => undefined,
}: EngineParts) => {
  const meter = { transitions: 0 }
  const every: Integrations = {
    ...integrations,
    ...nestedExecutionIntegrations((request, startedBy) => executions.start(request, startedBy)),
  }
  const knowsResource = (resource: string) => integrationFor(every, resource) !== undefined
  const machines = createStateMachines({ clock, store, account: { region, account }, knowsResource })
  const { post, resume } = createRunner({
    clock,
    ids,
    store,
    integrations: every,
    definitionOf: machines.definitionOf,
    onStatusChange,
    onTransitions: count => {
      meter.transitions += count
    },
  })
  const executions = createExecutions({
    clock,
    ids,
    store,
    account: { region, account },
    machines,
    post,
    onStarted: execution => onStatusChange(statusChange(execution)),
  })
  const { createStateMachine, updateStateMachine, describeStateMachine, listStateMachines } = machines
  const { startExecution, stopExecution, describeExecution, listExecutions, getExecutionHistory } = executions
  return {
    createStateMachine,
    updateStateMachine,
    describeStateMachine,
    listStateMachines,
    startExecution,
    stopExecution,
    describeExecution,
    listExecutions,
    getExecutionHistory,
    ...createTaskTokens({ store, post }),
    /** Goes on with the executions that a process before this one left running in the store. */
    resume,
    /** State transitions as billed: every state entered, and every retry. */
    transitions: (executionArn?: string): number =>
      executionArn === undefined ? meter.transitions : executions.find(executionArn).transitions,
  }
}
export type Engine = ReturnType<typeof createEngine>
