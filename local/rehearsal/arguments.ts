import { parseArgs } from 'node:util'
import * as z from 'zod'
import { Failure } from '../../domain/failure.ts'
import { role, roles } from '../../domain/roles/roles.ts'

export const usage = `npm run rehearse -- <example.json> [options]

  --json                 one JSON document instead of the timeline
  --silent-from <role>   nobody in this role ever answers; "all" silences the whole partnership
  --footprint <A|B|C>    another footprint than the example's
  --until <date>         stop on this day, such as 2024-03-31
  --allow-provisional    rest dates on calendars that are not complete; each such date says so
  --resume               go on with this rehearsal where its process was stopped or killed
  --data <folder>        where it is kept; .data/rehearsals/<example> unless given
  --quiet                no progress line
  --help                 this text`

const silentFrom = z.union([z.literal('all'), role], {
  error: `--silent-from takes "all" or one of the roles: ${Object.keys(roles).join(', ')}.`,
})

const given = z.object({
  file: z.string({ error: 'Name the example to rehearse, such as examples/east-lothian-2023.json.' }),
  json: z.boolean().default(false),
  quiet: z.boolean().default(false),
  resume: z.boolean().default(false),
  allowProvisional: z.boolean().default(false),
  data: z.string().min(1, { error: '--data takes a folder.' }).optional(),
  silentFrom: silentFrom.optional(),
  footprint: z.enum(['A', 'B', 'C'], { error: '--footprint takes A, B or C.' }).optional(),
  until: z.iso.date({ error: '--until takes a date, such as 2024-03-31.' }).optional(),
})
export type Options = z.infer<typeof given>

const known = {
  json: { type: 'boolean' },
  quiet: { type: 'boolean' },
  resume: { type: 'boolean' },
  data: { type: 'string' },
  'allow-provisional': { type: 'boolean' },
  'silent-from': { type: 'string' },
  footprint: { type: 'string' },
  until: { type: 'string' },
  help: { type: 'boolean' },
} as const

/** What a command line asks for; `help` when it asks only how to ask. Errors: UsageWrong. */
export const readArguments = (args: readonly string[]): Options | 'help' => {
  const { values, positionals } = split(args)
  if (values.help === true) return 'help'
  const [file, ...more] = positionals
  if (more.length > 0) throw new Failure('UsageWrong', `One example at a time: ${more.join(', ')} is too much.`)
  const { 'silent-from': silentFrom, 'allow-provisional': allowProvisional, ...rest } = values
  const result = given.safeParse({ file, silentFrom, allowProvisional, ...rest })
  if (result.success) return result.data
  throw new Failure('UsageWrong', result.error.issues.map(one => one.message).join('\n'))
}

const split = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: known, allowPositionals: true })
  } catch (cause) {
    throw new Failure('UsageWrong', cause instanceof Error ? cause.message : String(cause), { cause })
  }
}
