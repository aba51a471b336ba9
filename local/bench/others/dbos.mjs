// Steps a second of DBOS, durable in the PostgreSQL of DATABASE_URL: a workflow of so many steps that do nothing.
import { DBOS } from '@dbos-inc/dbos-sdk'

const systemDatabaseUrl = process.env.DATABASE_URL
const counting = DBOS.registerWorkflow(
  async rounds => {
    let n = 0
    while (n < rounds) n = await DBOS.runStep(async () => n + 1, { name: 'count' })
    return n
  },
  { name: 'counting' },
)
DBOS.setConfig({ name: 'joint-inspections-bench', systemDatabaseUrl, logLevel: 'error' })
await DBOS.launch()

const perSecond = async (atOnce, rounds) => {
  const from = performance.now()
  const handles = await Promise.all(Array.from({ length: atOnce }, () => DBOS.startWorkflow(counting)(rounds)))
  await Promise.all(handles.map(one => one.getResult()))
  return (atOnce * rounds) / ((performance.now() - from) / 1000)
}

await perSecond(1, 20)
const serial = await perSecond(1, 300)
const concurrent = await perSecond(200, 10)
await DBOS.shutdown()
process.stdout.write(JSON.stringify({ serial, concurrent }))
