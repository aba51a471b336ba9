import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { Failure } from '../../domain/failure.ts'
import { freshTemplate } from '../fresh-template.ts'
import { readArguments, usage } from './arguments.ts'
import { readDefinitionFile } from './definition-file.ts'
import { type Deployed, deployedIn } from './deployed.ts'
import { foundBy, planted } from './planted.ts'
import { findPlant, plants } from './plants/plants.ts'
import { isProved, prove, report } from './report.ts'

const print = (lines: readonly string[]): void => {
  process.stdout.write(lines.map(line => `${line}\n`).join(''))
}

const deployed = () => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  return deployedIn(freshTemplate(root, line => process.stderr.write(`${line}\n`)))
}

/** Whether everything was proved. */
const proveAll = (definitions: readonly Deployed[], { machineOf }: ReturnType<typeof deployed>): boolean => {
  const verdicts = prove(definitions.map(machineOf))
  print(report(verdicts))
  return verdicts.every(isProved)
}

const provePlanted = (key: string): void => {
  const fault = findPlant(key)
  const { definitions, machineOf } = deployed()
  const faulty = planted(fault, definitions)
  const before = definitions.filter(({ name }) => name === faulty.name)
  const after = prove([machineOf(faulty)])
  const found = foundBy(fault, prove(before.map(machineOf)), after)
  print([`Planted into a copy of ${faulty.name}: ${fault.fault}.`, '', ...report(after), ''])
  print(
    found.length === 0
      ? [`NOT FOUND by "${fault.property}".`]
      : [`Found by "${fault.property}":`, ...found.map(one => `  ${one.path.join(' → ')}\n  ${one.sentence}`)],
  )
}

/** Whether there is nothing to complain of. */
const run = (): boolean => {
  const asked = readArguments(process.argv.slice(2))
  switch (asked.kind) {
    case 'help':
      print([usage])
      return true
    case 'list':
      print(plants.map(({ key, property, fault }) => `${key.padEnd(26)} ${property.padEnd(12)} ${fault}`))
      return true
    case 'plant':
      provePlanted(asked.key)
      return false
    case 'files':
      return proveAll(asked.files.map(readDefinitionFile), deployed())
    case 'deployed': {
      const all = deployed()
      return proveAll(all.definitions, all)
    }
  }
}

try {
  process.exitCode = run() ? 0 : 1
} catch (error) {
  if (!(error instanceof Failure)) throw error
  process.stderr.write(`${error.name}\n${error.message}\n`)
  process.exitCode = 1
}
