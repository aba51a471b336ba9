import { parseArgs } from 'node:util'
import { Failure } from '../../domain/failure.ts'

export const usage = `npm run prove -- [options] [definition.json …]

  Proves eight properties of every state machine in the synthesised template, or of the definitions in the given files.

  --plant <fault>   plants a fault into a copy of a real definition and shows that it is found, with the path that sticks
  --plant list      the faults that there are
  --help            this text`

/** What a command line asks for. */
export type Asked =
  | { readonly kind: 'help' | 'list' | 'deployed' }
  | { readonly kind: 'plant'; readonly key: string }
  | { readonly kind: 'files'; readonly files: readonly string[] }

const known = { plant: { type: 'string' }, help: { type: 'boolean' } } as const

/** What a command line asks for. Errors: UsageWrong. */
export const readArguments = (args: readonly string[]): Asked => {
  const { values, positionals: files } = split(args)
  if (values.help === true) return { kind: 'help' }
  if (values.plant === 'list') return { kind: 'list' }
  if (values.plant !== undefined && files.length > 0)
    throw new Failure('UsageWrong', 'Either --plant or files: a fault is planted into a definition of the template.')
  if (values.plant !== undefined) return { kind: 'plant', key: values.plant }
  return files.length === 0 ? { kind: 'deployed' } : { kind: 'files', files }
}

const split = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: known, allowPositionals: true })
  } catch (cause) {
    throw new Failure('UsageWrong', cause instanceof Error ? cause.message : String(cause), { cause })
  }
}
