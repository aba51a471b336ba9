import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { S3Client } from '@aws-sdk/client-s3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { s3Files } from '../../../functions/ports/files/s3.ts'
import { dynamoDbPapers } from '../../../functions/ports/papers/dynamodb.ts'
import { createVirtualClock } from '../../../local/clock/virtual-clock.ts'
import { localCredentials } from '../../../local/lambda/environment.ts'
import { onTable, recordTable } from '../../../local/on-table.ts'
import type { Scan } from '../../../local/s3/scan.ts'
import { type System, startSystem } from '../../../local/system.ts'
import { send } from '../../contract/files-backends.ts'

const cdkOut = fileURLToPath(new URL('../../../cdk.out', import.meta.url))
const inspectionId = 'east-lothian-2026-11-23'
const key = `quarantine/${inspectionId}/R1/u1/notes.txt`

let folder: string
let system: System | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-'))
})
afterEach(async () => {
  await system?.stop()
  rmSync(folder, { recursive: true })
})

// Browsers sign nothing: forms are signed by the wall clock here, as functions do by their own.
const clock = createVirtualClock(Date.now())
const start = async (scan: Scan) => {
  system = await startSystem({ cdkOut, clock, dataDir: folder, idleUntil: async () => undefined, scan })
  const [bucket] = system.deployment.buckets
  const client = new S3Client({
    endpoint: `${system.endpoint}/s3`,
    region: 'eu-west-2',
    credentials: localCredentials,
    forcePathStyle: true,
  })
  const papers = dynamoDbPapers(onTable(system.tables, recordTable))
  return { system, papers, files: s3Files(client, bucket?.name ?? '') }
}

const anUpload = {
  kind: 'upload',
  id: 'u1',
  by: 'person-partner',
  at: '2026-11-23T09:00:00Z',
  request: 'R1',
  fileName: 'notes.txt',
  state: { kind: 'expected' },
} as const
const form = { key, maxBytes: 1000, expiresInSeconds: 600 }

describe('a file sent to the whole system', () => {
  it.each([
    ['clean', 'NO_THREATS_FOUND'],
    ['not scanned', 'UNSUPPORTED'],
  ] as const)('is kept and marked as %s when the scan says %s', async (scan, status) => {
    const { files, papers } = await start(async () => ({ status }))
    await papers.expect(inspectionId, anUpload)
    expect((await send(await files.presignPost(form), 'Notes of the meeting.\n', 'notes.txt')).status).toBe(204)
    await clock.idle()
    const kept = key.replace('quarantine', 'kept')
    const upload = await papers.upload({ inspectionId, id: 'u1' })
    expect(upload?.state).toMatchObject({ kind: 'kept', scan, key: kept, size: 22 })
    expect([await files.head(key), await files.head(kept)]).toEqual([undefined, { size: 22 }])
  })

  it('is refused and removed when a threat is found', async () => {
    const { files, papers } = await start(async () => ({ status: 'THREATS_FOUND', threats: ['Any'] }))
    await papers.expect(inspectionId, anUpload)
    await send(await files.presignPost(form), 'Notes', 'notes.txt')
    await clock.idle()
    expect((await papers.upload({ inspectionId, id: 'u1' }))?.state.kind).toBe('refused')
    expect(await files.head(key)).toBeUndefined()
  })

  it('is dealt with by the next start when the system ended before its scan did', async () => {
    const never = new Promise<never>(() => {})
    const first = await start(() => never)
    await first.papers.expect(inspectionId, anUpload)
    await send(await first.files.presignPost(form), 'Notes', 'notes.txt')
    await first.system.stop()
    const { papers } = await start(async () => ({ status: 'NO_THREATS_FOUND' }))
    await expect
      .poll(async () => (await papers.upload({ inspectionId, id: 'u1' }))?.state.kind, { timeout: 10_000 })
      .toBe('kept')
  })

  it('can come through the port that browsers know', async () => {
    const { system, files } = await start(async () => ({ status: 'UNSUPPORTED' }))
    const front: Server = createServer((incoming, outgoing) => void system.files(incoming, outgoing))
    await new Promise<void>(resolve => front.listen(0, '127.0.0.1', resolve))
    const address = front.address()
    const { url, fields } = await files.presignPost({ ...form, key: 'elsewhere/a.txt' })
    const port = typeof address === 'object' ? address?.port : undefined
    const through = url.replace(system.endpoint, `http://127.0.0.1:${port}`)
    expect((await send({ url: through, fields }, 'Notes')).status).toBe(204)
    expect(await files.head('elsewhere/a.txt')).toEqual({ size: 5 })
    front.close()
    front.closeAllConnections()
  })
})
