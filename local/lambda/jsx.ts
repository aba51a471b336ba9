import { globSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

let isRegistered = false

/** Lets Node load the pages' `.tsx` files, which it cannot by itself. What they become is what the bundler makes of them. */
export const allowJsx = (): void => {
  if (isRegistered) return
  isRegistered = true
  const compiled = new Map<string, string>()
  registerHooks({
    load(url, context, nextLoad) {
      const address = url.split('?', 1)[0] ?? url
      if (!address.endsWith('.tsx')) return nextLoad(url, context)
      const file = fileURLToPath(address)
      if (!compiled.has(file)) compileBeside(file, compiled)
      return { format: 'module', source: compiled.get(file) ?? '', shortCircuit: true }
    },
  })
}

/** Compiles a file and all those beside and below it in one call: a call costs more than what it compiles. */
const compileBeside = (file: string, compiled: Map<string, string>): void => {
  const root = dirname(file)
  const { outputFiles } = buildSync({
    entryPoints: globSync('**/*.tsx', { cwd: root }).map(one => join(root, one)),
    outdir: root,
    outbase: root,
    outExtension: { '.js': '.tsx' },
    bundle: false,
    write: false,
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: 'inline',
    logLevel: 'silent',
  })
  for (const { path, text } of outputFiles) compiled.set(path, text)
}
