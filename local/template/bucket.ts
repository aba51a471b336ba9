import * as z from 'zod'
import { type Declared, read } from './declared.ts'
import { account, region } from './pseudo-parameters.ts'
import type { Resolving } from './resolving.ts'

/** What scans the objects that arrive in a bucket. */
export interface Protection {
  readonly planArn: string
  /** Which keys it scans; the empty prefix is of all. */
  readonly prefixes: readonly string[]
}

/** A bucket of the template, under its physical name. */
export interface Bucket {
  readonly logicalId: string
  readonly name: string
  readonly protections: readonly Protection[]
}

const planProperties = z.object({
  ProtectedResource: z.object({
    S3Bucket: z.object({ BucketName: z.string(), ObjectPrefixes: z.array(z.string()).default(['']) }),
  }),
})

/** The buckets, each with the GuardDuty plans that name it. */
export const bucketsOf = (
  buckets: readonly Declared[],
  plans: readonly Declared[],
  resolving: Resolving,
): readonly Bucket[] => {
  const protections = plans.map(one => {
    const { ProtectedResource } = read(one, planProperties, resolving).properties
    const { BucketName: bucketName, ObjectPrefixes: prefixes } = ProtectedResource.S3Bucket
    const planArn = `arn:aws:guardduty:${region}:${account}:malware-protection-plan/${one.logicalId}`
    return { bucketName, planArn, prefixes }
  })
  return buckets.map(one => {
    const { name } = read(one, z.object({}), resolving).identity
    const own = protections.filter(({ bucketName }) => bucketName === name)
    return {
      logicalId: one.logicalId,
      name,
      protections: own.map(({ planArn, prefixes }) => ({ planArn, prefixes })),
    }
  })
}
