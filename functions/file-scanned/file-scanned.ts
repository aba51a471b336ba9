import { checkFile, type Verdict } from './check-file.ts'
import { isWaiting, keptKey, type Place, readingsOf } from './place.ts'
import type { FileScannedPorts, UploadState } from './ports.ts'
import { threatFound } from './reasons.ts'
import type { ScanResult, ScanStatus } from './scan-result.ts'

const scans: Readonly<Record<Exclude<ScanStatus, 'THREATS_FOUND'>, 'clean' | 'not scanned'>> = {
  NO_THREATS_FOUND: 'clean',
  UNSUPPORTED: 'not scanned',
  ACCESS_DENIED: 'not scanned',
  FAILED: 'not scanned',
}

/**
 * Keeps or removes an uploaded file once its scan is done. The event comes at least once: a kept file is moved before it
 * is recorded and found again where it was moved to; a refused one is recorded before it is removed, so that one which
 * is nowhere has been recorded. Errors: InputInvalid (a key that no upload has).
 */
export const fileScanned = async (ports: FileScannedPorts, { detail }: ScanResult): Promise<object> => {
  const { objectKey } = detail.s3ObjectDetails
  const { scanResultStatus: status } = detail.scanResultDetails
  const found = isWaiting(objectKey) ? await find(ports, objectKey) : undefined
  if (found === undefined) return {}
  const purpose = await ports.uploads.purposeOf(found.place)
  // An upload's form can be used again while it lasts: what comes after the file that was kept takes no file's place.
  if (!found.moved && (await ports.uploads.isKept(found.place))) await ports.files.remove(found.waiting)
  else if (purpose === undefined) await forget(ports, found)
  else if (status === 'THREATS_FOUND')
    await refuse(ports, found, { state: 'refused', reason: threatFound, findings: [] })
  else await settle(ports, found, await checkFile({ ...found.place, bytes: found.bytes, purpose }), scans[status])
  return {}
}

interface Found {
  readonly place: Place
  readonly bytes: Uint8Array
  readonly waiting: string
  readonly kept: string
  /** Whether an earlier delivery of the event has moved it. */
  readonly moved: boolean
}

const find = async ({ files }: FileScannedPorts, objectKey: string): Promise<Found | undefined> => {
  for (const { key: waiting, place } of readingsOf(objectKey)) {
    const kept = keptKey(waiting)
    for (const key of [waiting, kept]) {
      const file = await files.read(key)
      if (file !== undefined) return { place, bytes: file.bytes, waiting, kept, moved: key === kept }
    }
  }
  return undefined
}

const settle = async (ports: FileScannedPorts, found: Found, verdict: Verdict, scan: 'clean' | 'not scanned') => {
  if (verdict.verdict === 'refused') {
    const { reason, findings } = verdict
    return refuse(ports, found, { state: 'refused', reason, findings })
  }
  const { sha256, size, type } = verdict
  if (!found.moved) await ports.files.move(found.waiting, found.kept)
  await ports.uploads.settled(found.place, { state: 'kept', scan, sha256, size, type, key: found.kept })
}

const refuse = async (ports: FileScannedPorts, found: Found, state: UploadState): Promise<void> => {
  await ports.uploads.settled(found.place, state)
  await forget(ports, found)
}

const forget = async ({ files }: FileScannedPorts, { waiting, kept }: Found): Promise<void> => {
  await files.remove(waiting)
  await files.remove(kept)
}
