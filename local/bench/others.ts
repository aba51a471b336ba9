import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'

const folder = fileURLToPath(new URL('others', import.meta.url))

/** What another engine measured, or why it was not asked. */
export type Measured<T> = { readonly measured: T } | { readonly missing: string }

const ask = <T>(script: string, answer: z.ZodType<T>): Measured<T> => {
  if (!existsSync(`${folder}/node_modules`)) return { missing: 'not installed: npm ci --prefix local/bench/others' }
  const ran = spawnSync(process.execPath, [script], { cwd: folder, encoding: 'utf8', timeout: 60_000 })
  if (ran.status === 0) return { measured: answer.parse(JSON.parse(ran.stdout)) }
  return { missing: `it failed: ${ran.stderr.trim().split('\n', 1)[0] ?? ran.signal ?? ''}` }
}

const rates = z.object({ serial: z.number(), concurrent: z.number() })

/** Transitions a second of aws-local-stepfunctions, in memory. */
export const awsLocalStepFunctions = () => ask('step-functions.mjs', rates)

/** Steps a second of DBOS with PostgreSQL. */
export const dbos = (): ReturnType<typeof awsLocalStepFunctions> =>
  process.env.DATABASE_URL === undefined
    ? { missing: 'no DATABASE_URL of a PostgreSQL is set' }
    : ask('dbos.mjs', rates)

/** Milliseconds of the durable execution SDK’s local runner for a workflow with a wait of 180 days. */
export const durableExecution = () => ask('durable-execution.mjs', z.object({ ms: z.number() }))
