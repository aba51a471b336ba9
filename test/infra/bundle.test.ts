import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import * as z from 'zod'
import { deployment } from './assembly.ts'

const assets = z.object({
  files: z.record(z.string(), z.object({ displayName: z.string(), source: z.object({ path: z.string() }) })),
})
const { files } = assets.parse(JSON.parse(readFileSync('cdk.out/JointInspectionsWorkflows.assets.json', 'utf8')))
const bundle = Object.values(files).find(({ displayName }) => displayName.startsWith('portal/'))?.source.path ?? ''

// Away from node_modules, as it is in Lambda.
const folder = mkdtempSync(join(tmpdir(), 'bundle-'))
afterAll(() => rmSync(folder, { recursive: true }))

const asking = `
const { handler } = await import('./index.mjs')
const get = async path => {
  const http = { method: 'GET', path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'a test' }
  const requestContext = { http, domainName: 'inspections.example', requestId: 'one', stage: '$default', timeEpoch: 0 }
  const headers = { host: 'inspections.example' }
  const request = { version: '2.0', routeKey: '$default', rawPath: path, rawQueryString: '', headers, requestContext }
  return handler({ ...request, isBase64Encoded: false }, {})
}
const page = await get('/sign-in')
const linked = [...page.body.matchAll(/"(\\/assets\\/[^"]+)"/g)].map(([, path]) => path)
const answers = await Promise.all(linked.map(get))
console.log(JSON.stringify({ page: page.statusCode, linked: answers.map(one => [one.statusCode, one.body.length > 0]) }))
`

it('the pages that are deployed find the styles and pictures that they link to', () => {
  cpSync(join('cdk.out', bundle), folder, { recursive: true })
  const portal = deployment.functions.find(({ entry }) => entry === 'portal/handler.ts')
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', asking], {
    cwd: folder,
    env: {
      ...portal?.variables,
      AWS_REGION: 'eu-west-2',
      AWS_ACCESS_KEY_ID: 'nobody',
      AWS_SECRET_ACCESS_KEY: 'nothing',
    },
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  const { page, linked } = z
    .object({ page: z.number(), linked: z.array(z.tuple([z.number(), z.boolean()])) })
    .parse(JSON.parse(stdout))
  expect(page).toBe(200)
  expect(linked.length).toBeGreaterThanOrEqual(3)
  expect(new Set(linked.map(one => one.join()))).toEqual(new Set(['200,true']))
})
