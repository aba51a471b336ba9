import { beforeEach, describe, expect, it } from 'vitest'
import { fileScanned } from '../../../functions/file-scanned/file-scanned.ts'
import type { Place } from '../../../functions/file-scanned/place.ts'
import type { FileScannedPorts, UploadState } from '../../../functions/file-scanned/ports.ts'
import { type ScanStatus, scanResult } from '../../../functions/file-scanned/scan-result.ts'
import { pdf, text } from './file-scanned-samples.ts'

const waiting = 'quarantine/east-lothian-2023-10-31/R5/upload-1/Plan & notes.pdf'
const kept = 'kept/east-lothian-2023-10-31/R5/upload-1/Plan & notes.pdf'
const place = {
  inspectionId: 'east-lothian-2023-10-31',
  requestKey: 'R5',
  uploadId: 'upload-1',
  fileName: 'Plan & notes.pdf',
}

let bucket: Map<string, Uint8Array>
let states: UploadState[]
let places: Place[]
let purpose: 'return' | 'document' | undefined
let crashes: Set<'move' | 'settled' | 'remove'>

const crashOnce = (what: 'move' | 'settled' | 'remove') => {
  if (crashes.delete(what)) throw new Error(`crash before ${what}`)
}

const ports: FileScannedPorts = {
  files: {
    async read(key) {
      const bytes = bucket.get(key)
      return bytes === undefined ? undefined : { bytes }
    },
    async move(from, to) {
      crashOnce('move')
      const bytes = bucket.get(from)
      if (bytes === undefined) throw new Error('nothing to move')
      bucket.set(to, bytes).delete(from)
    },
    async remove(key) {
      crashOnce('remove')
      bucket.delete(key)
    },
  },
  uploads: {
    async purposeOf() {
      return purpose
    },
    async isKept() {
      return states.at(-1)?.state === 'kept'
    },
    async settled(where, state) {
      crashOnce('settled')
      places.push(where)
      states.push(state)
    },
  },
}

const event = (scanResultStatus: ScanStatus, objectKey = waiting) =>
  scanResult.parse({
    version: '0',
    'detail-type': 'GuardDuty Malware Protection Object Scan Result',
    source: 'aws.guardduty',
    detail: {
      scanStatus: 'COMPLETED',
      s3ObjectDetails: { bucketName: 'files', objectKey, eTag: 'x' },
      scanResultDetails: { scanResultStatus, threats: null },
    },
  })

const scanned = (status: ScanStatus, key?: string) => fileScanned(ports, event(status, key))

beforeEach(() => {
  bucket = new Map([[waiting, pdf()]])
  states = []
  places = []
  purpose = 'document'
  crashes = new Set()
})

describe('a file whose scan is done', () => {
  it('is moved to what is kept, and its upload says so', async () => {
    await scanned('NO_THREATS_FOUND')
    expect([...bucket.keys()]).toEqual([kept])
    expect(places).toEqual([place])
    expect(states).toEqual([
      {
        state: 'kept',
        scan: 'clean',
        key: kept,
        type: 'pdf',
        size: pdf().byteLength,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ])
  })

  it('stays the one that was kept: another one that is sent with the same form takes no place', async () => {
    await scanned('NO_THREATS_FOUND')
    const before = bucket.get(kept)
    bucket.set(waiting, new TextEncoder().encode('another file'))
    await scanned('NO_THREATS_FOUND')
    expect([...bucket]).toEqual([[kept, before]])
    expect(states).toHaveLength(1)
  })

  it.each(['UNSUPPORTED', 'FAILED', 'ACCESS_DENIED'] as const)(
    'is kept and marked as not scanned after %s',
    async status => {
      await scanned(status)
      expect([...bucket.keys()]).toEqual([kept])
      expect(states).toMatchObject([{ state: 'kept', scan: 'not scanned' }])
    },
  )

  it('is deleted where a threat was found, and the sender is told calmly', async () => {
    await scanned('THREATS_FOUND')
    expect(bucket.size).toBe(0)
    expect(states).toEqual([
      { state: 'refused', findings: [], reason: expect.stringMatching(/^The security check found.*send it again\.$/) },
    ])
  })

  it.each(['NO_THREATS_FOUND', 'UNSUPPORTED'] as const)(
    'is deleted where its content is refused, whatever the scan said: %s',
    async status => {
      bucket.set(waiting, text('#!/bin/sh'))
      await scanned(status)
      expect(bucket.size).toBe(0)
      expect(states).toMatchObject([{ state: 'refused', findings: [], reason: expect.stringMatching(/program/) }])
    },
  )

  it('that is a return is read', async () => {
    purpose = 'return'
    await scanned('NO_THREATS_FOUND')
    expect(states).toMatchObject([{ state: 'refused', reason: expect.stringMatching(/spreadsheet/) }])
  })

  it('that nobody asked for is removed', async () => {
    purpose = undefined
    await scanned('NO_THREATS_FOUND')
    expect([bucket.size, states.length]).toEqual([0, 0])
  })

  it.each(['Plan+%26+notes.pdf', 'Plan%20%26%20notes.pdf'])('is found by a key that is written %s', async name => {
    await scanned('NO_THREATS_FOUND', waiting.replace('Plan & notes.pdf', name))
    expect([[...bucket.keys()], places]).toEqual([[kept], [place]])
  })

  it('is taken by its key as it is, where that looks like an encoded one', async () => {
    const odd = 'quarantine/east-lothian-2023-10-31/R5/upload-1/100%.pdf'
    bucket = new Map([[odd, pdf()]])
    await scanned('NO_THREATS_FOUND', odd)
    expect(places).toEqual([{ ...place, fileName: '100%.pdf' }])
    expect([...bucket.keys()]).toEqual(['kept/east-lothian-2023-10-31/R5/upload-1/100%.pdf'])
  })

  it('is left alone outside quarantine', async () => {
    bucket = new Map([[kept, pdf()]])
    await scanned('THREATS_FOUND', kept)
    expect([[...bucket.keys()], states]).toEqual([[kept], []])
  })

  it.each([
    'quarantine/a/b/plan.pdf',
    'quarantine/a/b/c/d/plan.pdf',
    'quarantine/a/../c/plan.pdf',
    'quarantine/a/b/c/',
    'quarantine/a/b/c/..',
    'quarantine/a/b/c/x\u202efdp.exe',
  ])('whose key no upload has is refused by name, without the key: %s', async key => {
    const failure = await scanned('NO_THREATS_FOUND', key).catch((error: unknown) => error)
    expect(failure).toMatchObject({ name: 'InputInvalid', message: expect.not.stringContaining(key) })
  })
})

describe('an event that comes again', () => {
  it('after all was done changes nothing but says the same', async () => {
    await scanned('NO_THREATS_FOUND')
    await scanned('NO_THREATS_FOUND')
    expect([...bucket.keys()]).toEqual([kept])
    expect(states[1]).toEqual(states[0])
  })

  it('after a refusal finds nothing and is content', async () => {
    await scanned('THREATS_FOUND')
    await scanned('THREATS_FOUND')
    expect(states).toHaveLength(1)
  })

  it.each(['move', 'settled'] as const)('after a crash before %s ends as it should have', async what => {
    crashes.add(what)
    await expect(scanned('NO_THREATS_FOUND')).rejects.toThrow('crash')
    await scanned('NO_THREATS_FOUND')
    expect([...bucket.keys()]).toEqual([kept])
    expect(states).toMatchObject([{ state: 'kept', key: kept }])
  })

  it.each(['settled', 'remove'] as const)('after a crash before %s of a refusal ends as it should have', async what => {
    crashes.add(what)
    await expect(scanned('THREATS_FOUND')).rejects.toThrow('crash')
    await scanned('THREATS_FOUND')
    expect(bucket.size).toBe(0)
    expect(states.at(-1)).toMatchObject({ state: 'refused' })
  })

  it('with a threat takes away what an earlier one had kept', async () => {
    await scanned('FAILED')
    await scanned('THREATS_FOUND')
    expect(bucket.size).toBe(0)
    expect(states.map(({ state }) => state)).toEqual(['kept', 'refused'])
  })
})

describe('another event', () => {
  it('is not taken for a scan', () => {
    const other = { source: 'aws.s3', 'detail-type': 'Object Created', detail: {} }
    expect(scanResult.safeParse(other).success).toBe(false)
  })
})
