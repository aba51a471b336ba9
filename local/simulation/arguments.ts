import { parseArgs } from 'node:util'
import * as z from 'zod'
import { Failure } from '../../domain/failure.ts'

const whole = z.coerce.number().int().min(0)

const values = z.object({
  seeds: whole.min(1).default(200),
  from: whole.default(1),
  seed: whole.optional(),
  trace: z.boolean().default(false),
  workers: whole.min(1).max(16).default(2),
})

/** What the simulation is asked to do. */
export interface Wanted {
  readonly seeds: readonly number[]
  /** Whether every line of what happens is printed; runs of one seed only. */
  readonly trace: boolean
  readonly workers: number
}

export const usage = `Simulates whole inspections, each from one seed, with faults at every boundary.

  npm run simulate -- --seeds 1000            seeds 1 to 1000
  npm run simulate -- --seeds 1000 --from 5000
  npm run simulate -- --seed 42 --trace       one seed, with everything that happens
  --workers N                                 so many side by side; 2 unless given`

/** The arguments of the command line. Errors: UsageWrong, with how to call it. */
export const readArguments = (given: readonly string[]): Wanted => {
  try {
    const option = { type: 'string' } as const
    const { values: texts } = parseArgs({
      args: [...given],
      options: { seeds: option, from: option, seed: option, workers: option, trace: { type: 'boolean' } },
    })
    const { seeds, from, seed, trace, workers } = values.parse(texts)
    if (seed !== undefined) return { seeds: [seed], trace, workers: 1 }
    return { seeds: Array.from({ length: seeds }, (_none, index) => from + index), trace: false, workers }
  } catch (cause) {
    throw new Failure('UsageWrong', usage, { cause })
  }
}
