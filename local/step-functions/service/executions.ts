import type { Clock } from '../../clock/clock.ts'
import type { Execution, Status } from '../execution/execution.ts'
import type { Ids } from '../execution/ids.ts'
import type { Reply, Stimulus } from '../interpreter/advance.ts'
import { type Account, checkArn, executionArn } from './arns.ts'
import { historyEvents } from './history-shape.ts'
import { checkName } from './names.ts'
import { newExecution } from './new-execution.ts'
import { type Paging, page } from './page.ts'
import { checkPayload } from './payload.ts'
import { ServiceError } from './service-error.ts'
import type { StateMachines } from './state-machines.ts'
import type { Store } from './store.ts'

// For so long after its end an execution's name cannot be used again, and its history is kept.
const retentionMs = 90 * 86_400_000

export type StartExecution = {
  stateMachineArn: string
  name?: string | undefined
  /** JSON text; `{}` when absent. */
  input?: string | undefined
}

type Parts = {
  clock: Clock
  ids: Ids
  store: Store
  account: Account
  machines: StateMachines
  post: (executionArn: string, stimulus: Stimulus) => Promise<Reply>
  onStarted: (execution: Execution) => void
}

// An attempt whose call is made again after a crash finds what it started, ended or not.
const isSameAttempt = ({ startedBy }: Execution, caller: Execution['startedBy']): boolean =>
  caller !== undefined &&
  startedBy?.execution === caller.execution &&
  startedBy.thread === caller.thread &&
  startedBy.attempt === caller.attempt

const described = (execution: Execution) => ({
  executionArn: execution.arn,
  stateMachineArn: execution.stateMachineArn,
  name: execution.name,
  status: execution.status,
  startDate: execution.startMs,
  ...(execution.stopMs === undefined ? {} : { stopDate: execution.stopMs }),
})

export const createExecutions = ({ clock, ids, store, account, machines, post, onStarted }: Parts) => {
  /** Throws `InvalidArn`, `ExecutionDoesNotExist`. */
  const find = (arn: string): Execution => {
    checkArn(arn, 'execution')
    const execution = store.execution(arn)
    if (!execution) throw new ServiceError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`)
    return execution
  }

  const isNameFree = (arn: string): boolean => {
    const stopMs = store.execution(arn)?.stopMs
    return !store.execution(arn) || (stopMs !== undefined && stopMs + retentionMs < clock.now())
  }

  const begin = async (execution: Execution) => {
    await store.putExecution(execution)
    onStarted(execution)
    await post(execution.arn, { kind: 'begin' })
    return { executionArn: execution.arn, startDate: execution.startMs }
  }

  /**
   * Starts an execution. Its name with the same input while it runs yields the running one; otherwise throws
   * `ExecutionAlreadyExists`, for 90 days after its end too. Also `InvalidName`, `InvalidExecutionInput`, `StateMachineDoesNotExist`.
   */
  const start = async (request: StartExecution, startedBy?: Execution['startedBy']) => {
    const machine = machines.find(request.stateMachineArn)
    const name = request.name ?? ids.uuid()
    const inputText = request.input ?? '{}'
    checkName(name)
    checkPayload('input', inputText, 'InvalidExecutionInput')
    const arn = executionArn(account, machine.name, name)
    const definition = machines.definitionOf(machine.definition)
    if (isNameFree(arn))
      return begin(newExecution({ arn, name, machine, definition, inputText, nowMs: clock.now(), startedBy }))
    const existing = find(arn)
    if ((existing.status === 'RUNNING' && existing.inputText === inputText) || isSameAttempt(existing, startedBy)) {
      await store.putExecution(existing)
      return { executionArn: arn, startDate: existing.startMs }
    }
    throw new ServiceError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`)
  }

  return {
    find,
    start,
    startExecution: (request: StartExecution) => start(request),
    /** Ends an execution as ABORTED; one that has ended stays as it is. Throws `ExecutionDoesNotExist`. */
    async stopExecution(request: { executionArn: string; error?: string | undefined; cause?: string | undefined }) {
      const { error, cause } = request
      const execution = find(request.executionArn)
      const failure = { ...(error === undefined ? {} : { error }), ...(cause === undefined ? {} : { cause }) }
      await post(execution.arn, { kind: 'stop', failure })
      return { stopDate: find(execution.arn).stopMs ?? clock.now() }
    },
    /** Throws `ExecutionDoesNotExist`. */
    async describeExecution({ executionArn }: { executionArn: string }) {
      const execution = find(executionArn)
      const { outputText, failure } = execution
      return {
        ...described(execution),
        input: execution.inputText,
        inputDetails: { included: true },
        ...(outputText === undefined ? {} : { output: outputText, outputDetails: { included: true } }),
        ...failure,
        redriveCount: 0,
      }
    },
    /** Newest first. Throws `StateMachineDoesNotExist`. */
    async listExecutions(
      request: { stateMachineArn: string; statusFilter?: Status | 'PENDING_REDRIVE' | undefined } & Paging,
    ) {
      machines.find(request.stateMachineArn)
      const executions = store
        .executionsOf(request.stateMachineArn)
        .filter(({ status }) => request.statusFilter === undefined || status === request.statusFilter)
        .reverse()
      const { items, ...more } = page(executions, request)
      return { executions: items.map(described), ...more }
    },
    /** Throws `ExecutionDoesNotExist`. */
    async getExecutionHistory(
      request: {
        executionArn: string
        reverseOrder?: boolean | undefined
        includeExecutionData?: boolean | undefined
      } & Paging,
    ) {
      const all = historyEvents(find(request.executionArn), request.includeExecutionData ?? true)
      const { items, ...more } = page(request.reverseOrder ? all.toReversed() : all, request)
      return { events: items, ...more }
    },
  }
}
