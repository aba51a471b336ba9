import type { Execution } from '../execution/execution.ts'

export type StateMachine = { arn: string; name: string; definition: string; createdMs: number; updatedMs: number }

/** What the engine keeps: all of it is data. */
export interface Store {
  putStateMachine(machine: StateMachine): void
  stateMachine(arn: string): StateMachine | undefined
  stateMachines(): StateMachine[]
  putExecution(execution: Execution): void
  execution(arn: string): Execution | undefined
  /** Oldest first. */
  executionsOf(stateMachineArn: string): Execution[]
  runningExecutions(): Execution[]
}

export const createMemoryStore = (): Store => {
  const machines = new Map<string, StateMachine>()
  const executions = new Map<string, Execution>()
  return {
    putStateMachine: machine => void machines.set(machine.arn, machine),
    stateMachine: arn => machines.get(arn),
    stateMachines: () => [...machines.values()],
    putExecution: execution => void executions.set(execution.arn, execution),
    execution: arn => executions.get(arn),
    executionsOf: arn => [...executions.values()].filter(({ stateMachineArn }) => stateMachineArn === arn),
    runningExecutions: () => [...executions.values()].filter(({ status }) => status === 'RUNNING'),
  }
}
