import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { Failure } from '../../domain/failure.ts'
import { freshTemplate } from '../fresh-template.ts'
import { createChance } from '../simulation/chance/chance.ts'
import { readArguments, usage } from './arguments.ts'
import { createBudget } from './budget.ts'
import { lineOf, summary } from './report.ts'
import { type Survived, soak, unkilled } from './soak.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const file = fileURLToPath(new URL('../../examples/east-lothian-2023.json', import.meta.url))
const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** Inspections side by side: a process waits for its database for a third of its life. */
const atOnce = 2

const run = async ({ kills, seed }: { readonly kills: number; readonly seed: number }): Promise<void> => {
  const cdkOut = freshTemplate(root, print)
  const reference = await unkilled(file)
  print(`Unkilled: ${reference.timeline.length} lines of timeline, ${reference.outcome.status}. Seed ${seed}.`)
  const budget = createBudget(kills)
  const survivors: Survived[] = []
  let begun = 0
  const work = async (): Promise<void> => {
    while (!budget.isUsedUp) {
      const number = ++begun
      const chance = createChance(seed).branch(`inspection ${number}`)
      const one = await soak({ file, cdkOut, reference, chance, budget }, number % 2 === 1)
      survivors.push(one)
      for (const line of lineOf(one, number)) print(line)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  for (const line of summary(survivors)) print(line)
  if (survivors.some(one => one.wrong.length > 0)) process.exitCode = 1
}

try {
  const wanted = readArguments(process.argv.slice(2))
  if (wanted === 'help') print(usage)
  else await run(wanted)
} catch (error) {
  if (!(error instanceof Failure)) throw error
  process.stderr.write(`${error.name}\n${error.message}\n`)
  process.exitCode = 1
}
