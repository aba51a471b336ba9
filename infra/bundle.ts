import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Where a function's bundle is put: a folder of its own, which becomes its asset. */
export const bundleOf = (name: string): string => join(root, 'dist', 'functions', name)

/** A function's entry, relative to the repository. */
export const entryOf = (name: string): string =>
  name === 'portal' ? 'portal/handler.ts' : `functions/${name}/handler.ts`

/** Bundles every function in one call of esbuild: with the SDK inside they start sooner than with the runtime's. */
export const bundleFunctions = (names: readonly string[]): void => {
  buildSync({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(names.map(name => [`${name}/index`, entryOf(name)])),
    outdir: join(root, 'dist', 'functions'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    sourcemap: 'linked',
    sourcesContent: false,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    // Some packages inside still call require.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'warning',
  })
  if (names.includes('portal')) copyAssets(bundleOf('portal'))
}

/** What of the design system the pages serve (portal/assets/served.ts). */
const designSystemFiles = ['css/design-system.min.css', 'images/icons/icons.stack.svg']

/** What the pages link to lies beside their code. */
const copyAssets = (bundle: string): void => {
  const designSystem = join(root, 'node_modules', '@scottish-government', 'design-system', 'dist')
  const copies: (readonly [from: string, to: string])[] = [
    ...designSystemFiles.map(file => [join(designSystem, file), join('design-system', file)] as const),
    [join(root, 'portal', 'assets', 'own'), 'own'],
  ]
  for (const folder of ['design-system', 'own']) rmSync(join(bundle, folder), { recursive: true, force: true })
  for (const [from, to] of copies) cpSync(from, join(bundle, to), { recursive: true })
}
