import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Failure } from '../../domain/failure.ts'
import { type Bug, bugs } from './bugs.ts'
import { copyOf } from './copy.ts'
import { plant } from './plant.ts'
import { firstFailure } from './suite.ts'

const usage = `npm run planted-bugs [-- --only <name> | --list]

Plants ${bugs.length} mistakes in a copy of the repository, one by one, and tells which test catches each.`

/** So many may survive. */
const mayGo = 2
const root = fileURLToPath(new URL('../..', import.meta.url))
const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** Which tests catch a bug: first those that reach its file by import, then all. Synthesised files are reached by no import. */
const catcherOf = async (folder: string, { file }: Bug): Promise<string | undefined> => {
  const isSynthesised = /^(workflows|infra)\//.test(file)
  const near = isSynthesised ? ['test/infra', 'test/unit/prover', 'test/contract'] : ['related', file]
  return (await firstFailure(folder, near)) ?? (await firstFailure(folder, []))
}

const run = async (chosen: readonly Bug[]): Promise<void> => {
  const copy = copyOf(root)
  try {
    for (const bug of chosen) plant(copy.folder, bug)()
    const red = await firstFailure(copy.folder, [])
    if (red !== undefined) throw new Failure('InputInvalid', `The suite is red before any bug is planted: ${red}`)
    const survived: string[] = []
    for (const [index, bug] of chosen.entries()) {
      const from = performance.now()
      const takeOut = plant(copy.folder, bug)
      const catcher = await catcherOf(copy.folder, bug)
      takeOut()
      if (catcher === undefined) survived.push(bug.name)
      const seconds = ((performance.now() - from) / 1000).toFixed(0)
      const told = catcher === undefined ? 'SURVIVED' : `caught by ${catcher}`
      print(`${index + 1}/${chosen.length} ${bug.name} (${bug.says}): ${told} [${seconds} s]`)
    }
    const names = survived.length === 0 ? '' : `: ${survived.join(', ')}`
    print(`${chosen.length} planted, ${chosen.length - survived.length} caught, ${survived.length} survived${names}`)
    if (survived.length > mayGo) process.exitCode = 1
  } finally {
    copy.remove()
  }
}

try {
  const { values } = parseArgs({
    options: { only: { type: 'string', multiple: true }, list: { type: 'boolean' }, help: { type: 'boolean' } },
  })
  const { only } = values
  if (values.help === true) print(usage)
  else if (values.list === true) for (const { name, says, file } of bugs) print(`${name}: ${says} (${file})`)
  else await run(only === undefined ? bugs : bugs.filter(({ name }) => only.includes(name)))
} catch (error) {
  if (!(error instanceof Failure)) throw error
  process.stderr.write(`${error.name}\n${error.message}\n`)
  process.exitCode = 1
}
