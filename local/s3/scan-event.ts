import type { BusEvent } from '../events/status-event.ts'
import { account, region } from '../template/pseudo-parameters.ts'
import type { StoredObject } from './objects.ts'

/** What a scan said. */
export type Scanned =
  | { readonly status: 'THREATS_FOUND'; readonly threats: readonly string[] }
  | { readonly status: 'NO_THREATS_FOUND' | 'UNSUPPORTED' | 'FAILED' }

const scanStatuses: Readonly<Record<Scanned['status'], 'COMPLETED' | 'SKIPPED' | 'FAILED'>> = {
  NO_THREATS_FOUND: 'COMPLETED',
  THREATS_FOUND: 'COMPLETED',
  UNSUPPORTED: 'SKIPPED',
  FAILED: 'FAILED',
}

/** GuardDuty's event about an object that was scanned. */
export const scanEvent = (
  { bucket, key, etag }: StoredObject,
  scanned: Scanned,
  { planArn, id, atMs }: { readonly planArn: string; readonly id: string; readonly atMs: number },
): BusEvent => ({
  version: '0',
  id,
  source: 'aws.guardduty',
  account,
  // Events carry whole seconds.
  time: new Date(atMs).toISOString().replace(/\.\d{3}Z$/, 'Z'),
  region,
  resources: [planArn],
  'detail-type': 'GuardDuty Malware Protection Object Scan Result',
  detail: {
    schemaVersion: '1.0',
    scanStatus: scanStatuses[scanned.status],
    resourceType: 'S3_OBJECT',
    s3ObjectDetails: { bucketName: bucket, objectKey: key, eTag: etag, s3Throttled: false },
    scanResultDetails: {
      scanResultStatus: scanned.status,
      threats: scanned.status === 'THREATS_FOUND' ? scanned.threats.map(name => ({ name })) : null,
    },
  },
})
