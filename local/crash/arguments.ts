import { parseArgs } from 'node:util'
import * as z from 'zod'
import { Failure } from '../../domain/failure.ts'

export const usage = `npm run crash -- --kills <number> [--seed <number>]

Kills a durable rehearsal with SIGKILL so many times, at random moments and before and after each boundary, starts
it again each time, and compares each end with that of a rehearsal that nobody killed.`

const values = z.object({
  kills: z.coerce.number({ error: '--kills takes a number.' }).int().min(1).max(100_000).default(50),
  seed: z.coerce.number({ error: '--seed takes a number.' }).int().min(0).default(1),
})

/** What the crash soak is asked to do. Errors: UsageWrong. */
export const readArguments = (args: readonly string[]): z.infer<typeof values> | 'help' => {
  const option = { type: 'string' } as const
  try {
    const given = parseArgs({ args: [...args], options: { kills: option, seed: option, help: { type: 'boolean' } } })
    return given.values.help === true ? 'help' : values.parse(given.values)
  } catch (cause) {
    const problem = cause instanceof z.ZodError ? cause.issues.map(one => one.message).join(' ') : String(cause)
    throw new Failure('UsageWrong', `${problem}\n\n${usage}`, { cause })
  }
}
