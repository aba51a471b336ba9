import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Size in kilobytes and import time in milliseconds of a function's bundle. */
export interface Bundle {
  readonly name: string
  readonly kilobytes: number
  readonly importMs: number
}

/** Every function bundled, with the SDK inside or left to the runtime. */
export const bundles = (names: readonly string[], sdk: 'inside' | 'outside'): Bundle[] => {
  const outdir = `${root}dist/bench/${sdk}`
  buildSync({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(names.map(name => [name, `functions/${name}/handler.ts`])),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    external: sdk === 'inside' ? [] : ['@aws-sdk/*'],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'error',
  })
  return names.map(name => {
    const file = `${outdir}/${name}.mjs`
    return { name, kilobytes: Math.round(statSync(file).size / 1024), importMs: importMs(file) }
  })
}

/** The middle one of five imports, each in a process of its own, as a cold start has it. */
const importMs = (file: string): number => {
  const code = `const from = performance.now(); await import(${JSON.stringify(file)}); console.log(performance.now() - from)`
  const times = [1, 2, 3, 4, 5].map(() => {
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      encoding: 'utf8',
      env: { ...process.env, ...variables },
    })
    return Number(stdout)
  })
  return Math.round(times.sort((a, b) => a - b)[2] ?? 0)
}

/** What functions want to find in their environment when they are loaded. */
const variables = {
  TABLE_NAME: 'bench',
  RELAY_ARN_PREFIX: 'arn:aws:states:eu-west-2:000000000000:stateMachine:bench-',
  MAIL_FROM: 'bench@example.org',
  MAIL_CONFIGURATION_SET: 'bench',
  PORTAL_URL: 'https://example.org',
  AWS_REGION: 'eu-west-2',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
}
