import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createVirtualClock } from '../../../local/clock/virtual-clock.ts'
import type { BusEvent } from '../../../local/events/status-event.ts'
import { clamAv } from '../../../local/s3/clam-av.ts'
import { memoryObjects, type Objects, type StoredObject } from '../../../local/s3/objects.ts'
import { createScans, type Scan } from '../../../local/s3/scan.ts'

const planArn = 'arn:aws:guardduty:eu-west-2:000000000000:malware-protection-plan/Plan'
const buckets = [
  { logicalId: 'Files', name: 'files', protections: [{ planArn, prefixes: ['quarantine/', 'incoming/'] }] },
  { logicalId: 'Others', name: 'others', protections: [] },
]
const eicar = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR${'-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'}`
const clean: Scan = async () => ({ status: 'NO_THREATS_FOUND' })

const clock = createVirtualClock(Date.parse('2026-11-23T09:00:00.750Z'))
let objects: Objects
let events: BusEvent[]
beforeEach(() => {
  objects = memoryObjects(clock.now)
  events = []
})

const scansWith = (scan: Scan) =>
  createScans({ objects, buckets, scan, put: async event => void events.push(event), clock, nextId: () => 'event-1' })

const anObject = (content = 'a,b', key = 'quarantine/i/R5/u1/a.csv', bucket = 'files'): Promise<StoredObject> =>
  objects.put({ bucket, key }, 'text/csv', Readable.from([Buffer.from(content)]))

const results = () =>
  events.map(({ detail }) =>
    detail instanceof Object && 'scanResultDetails' in detail ? detail.scanResultDetails : {},
  )

describe('an object that arrives', () => {
  it('is scanned, and its result told as GuardDuty tells it', async () => {
    const seen: string[] = []
    const object = await anObject()
    scansWith(async content => {
      seen.push(await text(content))
      return { status: 'NO_THREATS_FOUND' }
    }).arrived(object)
    await clock.idle()
    expect(seen).toEqual(['a,b'])
    expect(events).toEqual([
      {
        version: '0',
        id: 'event-1',
        source: 'aws.guardduty',
        account: '000000000000',
        time: '2026-11-23T09:00:00Z',
        region: 'eu-west-2',
        resources: [planArn],
        'detail-type': 'GuardDuty Malware Protection Object Scan Result',
        detail: {
          schemaVersion: '1.0',
          scanStatus: 'COMPLETED',
          resourceType: 'S3_OBJECT',
          s3ObjectDetails: {
            bucketName: 'files',
            objectKey: 'quarantine/i/R5/u1/a.csv',
            eTag: 'b345e1dc09f20fdefdea469f09167892',
            s3Throttled: false,
          },
          scanResultDetails: { scanResultStatus: 'NO_THREATS_FOUND', threats: null },
        },
      },
    ])
  })

  it.each(['', '\r\n'])(
    'is a threat when it is the file of EICAR, whatever the scanner says, also with %j after it',
    async end => {
      scansWith(clean).arrived(await anObject(`${eicar}${end}`))
      await clock.idle()
      expect(results()).toEqual([
        { scanResultStatus: 'THREATS_FOUND', threats: [{ name: 'EICAR-Test-File (not a virus)' }] },
      ])
    },
  )

  it('is not that file when it only holds its text', async () => {
    scansWith(clean).arrived(await anObject(`A text about ${eicar}`))
    await clock.idle()
    expect(results()).toEqual([{ scanResultStatus: 'NO_THREATS_FOUND', threats: null }])
  })

  it.each([
    ['elsewhere in the bucket', 'kept/a.csv', 'files'],
    ['in a bucket without a plan', 'quarantine/a.csv', 'others'],
  ])('%s is not scanned', async (_where, key, bucket) => {
    scansWith(clean).arrived(await anObject('a', key, bucket))
    await clock.idle()
    expect(events).toEqual([])
  })

  it('is told to be unscanned when the scanner itself fails', async () => {
    scansWith(() => Promise.reject(new Error('out of memory'))).arrived(await anObject())
    await clock.idle()
    expect(events).toMatchObject([
      { detail: { scanStatus: 'FAILED', scanResultDetails: { scanResultStatus: 'FAILED' } } },
    ])
  })

  it('has no result once it was replaced or taken away; the new one has its own', async () => {
    const scans = scansWith(clean)
    const first = await anObject('first')
    const second = await anObject('second')
    const gone = await anObject('gone', 'incoming/gone')
    objects.remove(gone)
    for (const one of [first, second, gone]) scans.arrived(one)
    await clock.idle()
    expect(events).toMatchObject([{ detail: { s3ObjectDetails: { eTag: second.etag } } }])
  })

  it('has no result either when it was taken away while it was scanned', async () => {
    const object = await anObject()
    scansWith(async () => {
      objects.remove(object)
      return { status: 'NO_THREATS_FOUND' }
    }).arrived(object)
    await clock.idle()
    expect(events).toEqual([])
  })

  it('waits for the one before it', async () => {
    let underWay = 0
    let most = 0
    const scans = scansWith(async content => {
      most = Math.max(most, ++underWay)
      await text(content)
      underWay -= 1
      return { status: 'UNSUPPORTED' }
    })
    for (const key of ['incoming/1', 'incoming/2', 'incoming/3']) scans.arrived(await anObject('x', key))
    await clock.idle()
    expect([events.length, most]).toEqual([3, 1])
    expect(events).toMatchObject(events.map(() => ({ detail: { scanStatus: 'SKIPPED' } })))
  })
})

it('what lies in a protected place when the system starts is scanned, for nobody has dealt with it', async () => {
  await anObject('a', 'kept/a')
  await anObject('b', 'incoming/b')
  scansWith(clean).resume()
  await clock.idle()
  expect(events).toMatchObject([{ detail: { s3ObjectDetails: { objectKey: 'incoming/b' } } }])
})

describe('ClamAV', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'scanner-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const aProgram = (name: string, script: string): string => {
    const path = join(folder, name)
    writeFileSync(path, `#!/bin/sh\n${script}\n`)
    chmodSync(path, 0o700)
    return path
  }
  const absent = '/nowhere/clamdscan'
  const scan = (slow: string, quick = absent, timeoutMs = 10_000) =>
    clamAv({ quick, slow, timeoutMs })(Readable.from([Buffer.from('content')]))

  it('reads the content itself and finds nothing', async () => {
    const slow = aProgram('clean', 'test "$(cat)" = content || exit 2')
    expect(await scan(slow)).toEqual({ status: 'NO_THREATS_FOUND' })
  })

  it('names what it found', async () => {
    const slow = aProgram('found', 'cat > /dev/null; echo "stdin: Win.Test.EICAR_HDB-1 FOUND"; exit 1')
    expect(await scan(slow)).toEqual({ status: 'THREATS_FOUND', threats: ['Win.Test.EICAR_HDB-1'] })
  })

  it('is asked through its daemon where that is up', async () => {
    const quick = aProgram('up', '[ "$1" = --ping ] && exit 0; echo "stdin: Quick FOUND"; exit 1')
    expect(await scan(absent, quick)).toEqual({ status: 'THREATS_FOUND', threats: ['Quick'] })
  })

  it('is asked without its daemon where that is down', async () => {
    const quick = aProgram('down', 'exit 21')
    expect(await scan(aProgram('slow', 'cat > /dev/null'), quick)).toEqual({ status: 'NO_THREATS_FOUND' })
  })

  it.each([
    ['UNSUPPORTED', 'not installed', absent],
    ['FAILED', 'at a loss', undefined],
  ])('says %s when it is %s', async (status, _when, program) => {
    expect(await scan(program ?? aProgram('lost', 'exit 2'))).toEqual({ status })
  })

  it('says FAILED when it takes too long', async () => {
    expect(await scan(aProgram('endless', 'exec sleep 60'), absent, 50)).toEqual({ status: 'FAILED' })
  })
})
