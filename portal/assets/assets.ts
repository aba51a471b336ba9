import { type Context, Hono } from 'hono'
import { type Asset, type AssetName, assets, isAssetName } from './served.ts'

/** Where a page finds an asset: an address that changes with what it holds, so that it may be kept for ever. */
export const assetUrl = (name: AssetName): string => {
  const dot = name.lastIndexOf('.')
  return `/assets/${name.slice(0, dot)}.${assets[name].hash}${name.slice(dot)}`
}

/** Seconds in a year: for ever, as caches go. */
const forEver = 31_536_000

const named = /^(?<stem>[a-z-]+)\.(?<hash>[0-9a-f]{12})(?<ending>\.[a-z]+)$/

const answer = (c: Context, asset: Asset, hash: string): Response => {
  const tag = `W/"${asset.hash}"`
  c.header('content-type', asset.type)
  c.header('etag', tag)
  c.header('vary', 'accept-encoding')
  // Under an old address, which a page from before a deployment still holds, today's text is served but not kept.
  c.header('cache-control', hash === asset.hash ? `public, max-age=${forEver}, immutable` : 'no-cache')
  if (c.req.header('if-none-match')?.includes(tag)) return c.body(null, 304)
  if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return c.body(asset.text)
  c.header('content-encoding', 'gzip')
  return c.body(asset.packed)
}

/** What pages link to, under `/assets`. */
export const assetRoutes = new Hono().get('/:file', c => {
  const { stem = '', hash = '', ending = '' } = named.exec(c.req.param('file'))?.groups ?? {}
  const name = `${stem}${ending}`
  return isAssetName(name) ? answer(c, assets[name], hash) : c.notFound()
})
