import type { ActionUse, FunctionUse } from './meter.ts'

/** All that the system has used so far. */
export interface Used {
  readonly transitions: number
  readonly functions: Readonly<Record<string, FunctionUse>>
  readonly dynamoDb: Readonly<Record<string, ActionUse>>
  readonly readUnits: number
  readonly writeUnits: number
  readonly emails: number
  /** By the schedule's logical id. */
  readonly skippedTicks: Readonly<Record<string, number>>
}

/** The units of all actions together. */
export const unitsOf = (dynamoDb: Readonly<Record<string, ActionUse>>): Pick<Used, 'readUnits' | 'writeUnits'> =>
  Object.values(dynamoDb).reduce(
    (sum, one) => ({ readUnits: sum.readUnits + one.readUnits, writeUnits: sum.writeUnits + one.writeUnits }),
    { readUnits: 0, writeUnits: 0 },
  )
