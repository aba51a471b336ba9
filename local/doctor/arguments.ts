import { parseArgs } from 'node:util'
import * as z from 'zod'
import { Failure } from '../../domain/failure.ts'

export const usage = `npm run doctor -- [options]

Looks at every inspection of the system that npm start keeps, and says in plain words what is not as it should be. Works while
the system runs and while it does not; where there is none yet, the example inspections are played first.

  --repair          repairs what a program may; each repair is a line of the inspection's history
  --json            prints the examination as data
  --port <number>   where the system runs; PORT in the environment, 4000 unless given
  --data <folder>   where everything is kept; .data/local unless given
  --help            this text

Ends with 1 when something is left that is not as it should be.`

const given = z.object({
  repair: z.boolean().default(false),
  json: z.boolean().default(false),
  port: z.coerce.number().int().min(1).max(65_535).default(4000),
  data: z.string().min(1).default('.data/local'),
})
export type Options = z.infer<typeof given>

const known = {
  repair: { type: 'boolean' },
  json: { type: 'boolean' },
  port: { type: 'string' },
  data: { type: 'string' },
  help: { type: 'boolean' },
} as const

/** What a command line asks for; `help` when it asks only how to ask. Errors: UsageWrong. */
export const readArguments = (args: readonly string[], port: string | undefined): Options | 'help' => {
  const values = split(args)
  if (values.help === true) return 'help'
  const result = given.safeParse({ ...values, port: values.port ?? port })
  if (result.success) return result.data
  const problems = result.error.issues.map(one => `--${one.path.join('.')}: ${one.message}`)
  throw new Failure('UsageWrong', `${problems.join('\n')}\nGive the port of the system, from 1 to 65535.`)
}

const split = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: known }).values
  } catch (cause) {
    throw new Failure('UsageWrong', cause instanceof Error ? cause.message : String(cause), { cause })
  }
}
