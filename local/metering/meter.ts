import type { Capacity } from '../dynamodb/capacity.ts'
import type { Invocation } from '../lambda/invocation.ts'

/** What one function has used. Billed milliseconds are this machine's. */
export interface FunctionUse {
  readonly invocations: number
  readonly failures: number
  readonly billedMs: number
  readonly memoryMegabytes: number
}

/** What one action of DynamoDB has used. */
export interface ActionUse extends Capacity {
  readonly calls: number
}

export interface Meter {
  invoked(invocation: Invocation): void
  called(action: string, capacity: Capacity): void
  functions(): Readonly<Record<string, FunctionUse>>
  dynamoDb(): Readonly<Record<string, ActionUse>>
}

/** Counts what the service would charge, by function and by action. */
export const createMeter = (): Meter => {
  const functions: Record<string, FunctionUse> = {}
  const actions: Record<string, ActionUse> = {}
  return {
    invoked({ functionName, outcome, billedMs, memoryMegabytes }) {
      const sofar = functions[functionName] ?? { invocations: 0, failures: 0, billedMs: 0, memoryMegabytes }
      functions[functionName] = {
        ...sofar,
        invocations: sofar.invocations + 1,
        failures: sofar.failures + ('functionError' in outcome ? 1 : 0),
        billedMs: sofar.billedMs + billedMs,
      }
    },
    called(action, { readUnits, writeUnits }) {
      const sofar = actions[action] ?? { calls: 0, readUnits: 0, writeUnits: 0 }
      actions[action] = {
        calls: sofar.calls + 1,
        readUnits: sofar.readUnits + readUnits,
        writeUnits: sofar.writeUnits + writeUnits,
      }
    },
    functions: () => ({ ...functions }),
    dynamoDb: () => ({ ...actions }),
  }
}
