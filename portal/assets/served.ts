import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { designSystemFolder, ownFolder } from './folders.ts'

/** What pages link to. */
export type AssetName = 'design-system.css' | 'own.css' | 'icons.svg' | 'favicon.svg'

export interface Asset {
  readonly type: string
  readonly text: string
  /** Changes with the text. */
  readonly hash: string
  /** The text for browsers that unpack it, a tenth as long: the HTTP API in front packs nothing. */
  readonly packed: Uint8Array<ArrayBuffer>
}

const css = 'text/css; charset=utf-8'
const svg = 'image/svg+xml'

const textOf = (folder: URL, path: string): string => readFileSync(new URL(path, folder), 'utf8')

/** Our own style sheets, one topic a file, joined in the order of their names. */
const ownStyles = (): string =>
  readdirSync(ownFolder)
    .filter(file => file.endsWith('.css'))
    .sort()
    .map(file => textOf(ownFolder, file))
    .join('\n')

const made = (type: string, text: string): Asset => ({
  type,
  text,
  hash: createHash('sha256').update(text).digest('hex').slice(0, 12),
  packed: Uint8Array.from(gzipSync(text)),
})

/** The file begins with a byte order mark, and its last line points to a map that is not served. */
const bare = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\/\*# sourceMappingURL=.*?\*\//, '')

/** Everything that is served, read once. */
export const assets: Readonly<Record<AssetName, Asset>> = {
  'design-system.css': made(css, bare(textOf(designSystemFolder, 'css/design-system.min.css'))),
  'own.css': made(css, ownStyles()),
  'icons.svg': made(svg, textOf(designSystemFolder, 'images/icons/icons.stack.svg')),
  'favicon.svg': made(svg, textOf(ownFolder, 'favicon.svg')),
}

export const isAssetName = (name: string): name is AssetName => Object.hasOwn(assets, name)
