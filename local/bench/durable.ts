import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DurableStore, openDurableStore } from '../step-functions/service/durable-store.ts'
import { aBench, definitionOf } from './machines.ts'
import { asking, stepsPerSecond } from './steps-per-second.ts'

const onFile = async <T>(work: (open: () => DurableStore) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'joint-inspections-bench-'))
  try {
    return await work(() => openDurableStore(join(folder, 'engine.db')))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Transitions a second with every turn in a journal on the disk before the next. */
export const durableStepsPerSecond = (atOnce: number, rounds: number): Promise<number> =>
  onFile(async open => {
    const store = open()
    const perSecond = await stepsPerSecond({ definition: asking, atOnce, rounds, store })
    store.close()
    return perSecond
  })

const halfAYear = definitionOf({ Wait: { Type: 'Wait', Seconds: 180 * 86_400, End: true } })

/** Milliseconds from opening a journal with so many waiting executions until all of them go on. */
export const goingOn = (waiting: number): Promise<number> =>
  onFile(async open => {
    const before = open()
    const first = aBench(0, {}, before)
    const { stateMachineArn } = await first.engine.createStateMachine({ name: 'waits', definition: halfAYear })
    for (let n = 0; n < waiting; n++) await first.engine.startExecution({ stateMachineArn, name: `run-${n}` })
    await first.clock.idle()
    before.close()
    const start = performance.now()
    const store = open()
    const { clock, engine } = aBench(0, {}, store)
    engine.resume()
    await clock.idle()
    const ms = performance.now() - start
    store.close()
    return ms
  })

/** Milliseconds for an execution that asks, waits for 180 days and closes, durable, on a clock that skips them. */
export const halfAYearMs = (): Promise<number> =>
  onFile(async open => {
    const call = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Arguments: { FunctionName: 'nothing' } }
    const definition = definitionOf({
      Ask: { ...call, Next: 'Wait' },
      Wait: { Type: 'Wait', Seconds: 180 * 86_400, Next: 'Close' },
      Close: { ...call, End: true },
    })
    const store = open()
    const { clock, engine } = aBench(0, {}, store)
    const { stateMachineArn } = await engine.createStateMachine({ name: 'half-a-year', definition })
    const start = performance.now()
    await engine.startExecution({ stateMachineArn, name: 'once' })
    await clock.runToIdle()
    const ms = performance.now() - start
    store.close()
    return ms
  })
