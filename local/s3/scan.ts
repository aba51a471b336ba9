import type { Readable } from 'node:stream'
import type { Clock } from '../clock/clock.ts'
import type { EventBus } from '../events/bus.ts'
import type { Bucket } from '../template/bucket.ts'
import { isTestFile, testThreat } from './eicar.ts'
import type { Objects, StoredObject } from './objects.ts'
import { type Scanned, scanEvent } from './scan-event.ts'

/** Looks for malware in what it is given. */
export type Scan = (content: Readable) => Promise<Scanned>

export interface ScansParts {
  readonly objects: Objects
  readonly buckets: readonly Bucket[]
  readonly scan: Scan
  readonly put: EventBus['put']
  readonly clock: Clock
  readonly nextId: () => string
}

export interface Scans {
  /** Scans an object if a plan of the template protects its place, and tells the result by an event. */
  arrived(object: StoredObject): void
  /**
   * Does so for all that lies in a protected place: whoever hears of a result moves or removes the object, so that what is
   * there when the system starts was never dealt with. An event comes at least once.
   */
  resume(): void
}

/** What GuardDuty's Malware Protection for S3 is on AWS. One object at a time is scanned: a scanner takes a gigabyte. */
export const createScans = ({ objects, buckets, scan, put, clock, nextId }: ScansParts): Scans => {
  let last: Promise<unknown> = Promise.resolve()

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }

  const isThere = (object: StoredObject): boolean => objects.find(object)?.content === object.content

  const scanned = async (object: StoredObject): Promise<Scanned> => {
    try {
      if (await isTestFile(object, () => objects.read(object)))
        return { status: 'THREATS_FOUND', threats: [testThreat] }
      return await scan(objects.read(object))
    } catch {
      return { status: 'FAILED' }
    }
  }

  const run = async (object: StoredObject, planArn: string): Promise<void> => {
    const result = await inTurn(async () => (isThere(object) ? scanned(object) : undefined))
    // What was taken away or replaced meanwhile has no result; the new one has its own.
    if (result !== undefined && isThere(object))
      await put(scanEvent(object, result, { planArn, id: nextId(), atMs: clock.now() }))
  }

  const arrived = (object: StoredObject): void => {
    const protections = buckets.find(one => one.name === object.bucket)?.protections ?? []
    for (const { planArn, prefixes } of protections)
      if (prefixes.some(prefix => object.key.startsWith(prefix))) void clock.track(run(object, planArn))
  }

  return {
    arrived,
    resume() {
      for (const object of objects.all()) arrived(object)
    },
  }
}
