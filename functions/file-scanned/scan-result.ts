import * as z from 'zod'

/** What the scan said of an object. */
const scanStatus = z.enum(['NO_THREATS_FOUND', 'THREATS_FOUND', 'UNSUPPORTED', 'ACCESS_DENIED', 'FAILED'])
export type ScanStatus = z.infer<typeof scanStatus>

/** The part that is ours of GuardDuty's event `GuardDuty Malware Protection Object Scan Result`. */
export const scanResult = z.object({
  source: z.literal('aws.guardduty'),
  'detail-type': z.literal('GuardDuty Malware Protection Object Scan Result'),
  detail: z.object({
    s3ObjectDetails: z.object({ objectKey: z.string().min(1) }),
    scanResultDetails: z.object({ scanResultStatus: scanStatus }),
  }),
})
export type ScanResult = z.infer<typeof scanResult>
