import type { Engine } from '../../step-functions/engine.ts'
import type { Execution } from '../../step-functions/execution/execution.ts'
import type { Faults } from './faults.ts'

/** Somebody stops a relay from outside, now and then: to be called after every step of the clock. */
export const createStopping = (engine: Engine, running: () => readonly Execution[], faults: Faults) => {
  let again = 0
  return async (): Promise<void> => {
    again -= 1
    const struck = faults.strikes('relay-stopped')
    if (!struck && again !== 0) return
    if (!struck) faults.drew('relay-stopped')
    const alive = running()
    const one = alive[faults.chance.integer(0, alive.length - 1)]
    if (one === undefined) return
    faults.hit('relay-stopped')
    await engine.stopExecution({ executionArn: one.arn })
    // Deaths come in groups: three in a day have to stop the inspection.
    if (faults.chance.happens(0.5)) again = faults.chance.integer(1, 12)
  }
}
