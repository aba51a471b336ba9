// Milliseconds that the durable execution SDK's local runner takes for one workflow with a wait of 180 days, time skipped.
import { withDurableExecution } from '@aws/durable-execution-sdk-js'
import { LocalDurableTestRunner } from '@aws/durable-execution-sdk-js-testing'

const handlerFunction = withDurableExecution(async (_event, context) => {
  await context.step('ask', async () => 'asked')
  await context.wait('half a year', { days: 180 })
  return context.step('close', async () => 'closed')
})

await LocalDurableTestRunner.setupTestEnvironment({ skipTime: true })
const times = []
for (let run = 0; run < 5; run++) {
  const from = performance.now()
  const execution = await new LocalDurableTestRunner({ handlerFunction }).run({ payload: {} })
  if (execution.getResult() !== 'closed') throw new Error(`it ended as ${execution.getStatus()}`)
  times.push(performance.now() - from)
}
await LocalDurableTestRunner.teardownTestEnvironment()
process.stdout.write(JSON.stringify({ ms: times.sort((a, b) => a - b)[2] }))
