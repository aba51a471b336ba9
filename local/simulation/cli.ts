import { isFailure } from '../../domain/failure.ts'
import { readArguments, type Wanted } from './arguments.ts'
import { simulateInWorkers } from './in-workers.ts'
import type { Run } from './report/run.ts'
import { createSummary } from './report/summary.ts'
import { violationLines } from './report/violation-lines.ts'
import { simulate } from './simulate.ts'
import { deployedNow } from './system/deployed.ts'

/** So many violations are told of in full; the rest are counted. */
const mostShown = 10

const main = async ({ seeds, trace, workers }: Wanted): Promise<boolean> => {
  const deployed = deployedNow(line => console.error(line))
  const summary = createSummary()
  const startMs = performance.now()
  let shown = 0
  const onRun = (run: Run): void => {
    summary.add(run)
    if (run.violation === undefined || shown >= mostShown) return
    shown += 1
    for (const line of violationLines(run)) console.log(line)
  }
  const [only] = seeds
  if (seeds.length === 1 && only !== undefined) {
    const run = await simulate(only, deployed, { onLine: trace ? line => console.log(line) : undefined })
    onRun(run)
    console.log(`trace ${run.hash}`)
  } else await simulateInWorkers({ deployed, seeds, workers, onRun })
  for (const line of summary.lines(performance.now() - startMs, workers)) console.log(line)
  return summary.isGood()
}

try {
  process.exitCode = (await main(readArguments(process.argv.slice(2)))) ? 0 : 1
} catch (error) {
  if (!isFailure(error, 'UsageWrong')) throw error
  console.error(error.message)
  process.exitCode = 2
}
