import { parseArgs } from 'node:util'
import * as z from 'zod'
import { Failure } from '../../domain/failure.ts'

export const usage = `npm start -- [options]

Runs the whole system on this machine: pages, sign-in, mailbox, workflows, on one port.

  --port <number>   the port; PORT in the environment, 4000 unless given
  --data <folder>   where everything is kept; .data/local unless given
  --reset           throws away what is kept there and begins anew
  --help            this text

Stop it with Ctrl-C. The next start goes on where it stood.`

const given = z.object({
  port: z.coerce.number().int().min(0).max(65_535).default(4000),
  data: z.string().min(1).default('.data/local'),
  reset: z.boolean().default(false),
})
export type Options = z.infer<typeof given>

const known = {
  port: { type: 'string' },
  data: { type: 'string' },
  reset: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

/** What a command line asks for; `help` when it asks only how to ask. Errors: UsageWrong. */
export const readArguments = (args: readonly string[], port: string | undefined): Options | 'help' => {
  const values = split(args)
  if (values.help === true) return 'help'
  const result = given.safeParse({ ...values, port: values.port ?? port })
  if (result.success) return result.data
  const problems = result.error.issues.map(one => `--${one.path.join('.')}: ${one.message}`)
  throw new Failure('UsageWrong', `${problems.join('\n')}\nGive a port from 0 to 65535; 0 takes any that is free.`)
}

const split = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: known }).values
  } catch (cause) {
    throw new Failure('UsageWrong', cause instanceof Error ? cause.message : String(cause), { cause })
  }
}
