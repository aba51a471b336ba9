import { awaitsEnd } from '../definition/resource.ts'
import type { Execution } from '../execution/execution.ts'

export type StateMachine = { arn: string; name: string; definition: string; createdMs: number; updatedMs: number }

/** What the engine keeps: all of it is data. What is put is kept when the promise resolves, and visible at once. */
export interface Store {
  putStateMachine(machine: StateMachine): Promise<void>
  stateMachine(arn: string): StateMachine | undefined
  stateMachines(): StateMachine[]
  putExecution(execution: Execution): Promise<void>
  execution(arn: string): Execution | undefined
  /** Oldest first. */
  executionsOf(stateMachineArn: string): Execution[]
  runningExecutions(): Execution[]
  /** Ended executions of whose end not everybody has been told. */
  untoldEnds(): Execution[]
}

/** Whether an execution has ended and somebody is still to be told. */
export const isUntold = ({ status, endTold }: Execution): boolean => status !== 'RUNNING' && endTold !== true

/** Whether a Task waits for the end of this execution. */
export const isAwaited = ({ startedBy }: Execution): boolean => startedBy !== undefined && awaitsEnd(startedBy.resource)

const kept = Promise.resolve()

export const createMemoryStore = (): Store => {
  const machines = new Map<string, StateMachine>()
  const executions = new Map<string, Execution>()
  const all = () => [...executions.values()]
  return {
    putStateMachine(machine) {
      machines.set(machine.arn, machine)
      return kept
    },
    stateMachine: arn => machines.get(arn),
    stateMachines: () => [...machines.values()],
    putExecution(execution) {
      executions.set(execution.arn, execution)
      return kept
    },
    execution: arn => executions.get(arn),
    executionsOf: arn => all().filter(({ stateMachineArn }) => stateMachineArn === arn),
    runningExecutions: () => all().filter(({ status }) => status === 'RUNNING'),
    untoldEnds: () => all().filter(isUntold),
  }
}
