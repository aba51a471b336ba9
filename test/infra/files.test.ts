import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { deployment, resources } from './assembly.ts'

const rule = z.looseObject({
  Prefix: z.string().optional(),
  ExpirationInDays: z.number().optional(),
  AbortIncompleteMultipartUpload: z.object({ DaysAfterInitiation: z.number() }).optional(),
})
const [bucket, ...others] = resources(
  'AWS::S3::Bucket',
  z.object({
    BucketEncryption: z.unknown(),
    PublicAccessBlockConfiguration: z.record(z.string(), z.boolean()),
    VersioningConfiguration: z.unknown().optional(),
    LifecycleConfiguration: z.object({ Rules: z.array(rule) }),
    CorsConfiguration: z.unknown().optional(),
  }),
)
const lifecycle = bucket?.properties.LifecycleConfiguration.Rules ?? []

const denial = z.object({ Effect: z.string(), Action: z.unknown(), Principal: z.unknown(), Condition: z.unknown() })
const policies = resources(
  'AWS::S3::BucketPolicy',
  z.object({ Bucket: z.string(), PolicyDocument: z.object({ Statement: z.array(denial) }) }),
)

describe('the bucket of files', () => {
  it('is the only one, and stays when its stack goes', () => {
    expect(others).toEqual([])
    expect(bucket?.resource).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })
  })

  it('is open to nobody outside', () => {
    expect(Object.values(bucket?.properties.PublicAccessBlockConfiguration ?? {})).toEqual([true, true, true, true])
    // A form posts by itself: no other site needs to be let in by its script.
    expect(bucket?.properties.CorsConfiguration).toBeUndefined()
  })

  it('is encrypted, and keeps no older version of what was refused', () => {
    expect(JSON.stringify(bucket?.properties.BucketEncryption)).toContain('"AES256"')
    expect(bucket?.properties.VersioningConfiguration).toBeUndefined()
  })

  it('refuses who comes unencrypted or with an old encryption, and allows nothing by its policy', () => {
    const [policy] = policies
    expect(policy?.properties.Bucket).toBe(bucket?.identity.ref)
    const everybody = { Effect: 'Deny', Action: 's3:*', Principal: { AWS: '*' } }
    expect(policy?.properties.PolicyDocument.Statement).toEqual([
      { ...everybody, Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
      { ...everybody, Condition: { NumericLessThan: { 's3:TlsVersion': 1.2 } } },
    ])
  })

  it('drops after a week what nobody checked, after a day what was not sent to its end, and never what is kept', () => {
    const expiring = lifecycle.filter(({ ExpirationInDays }) => ExpirationInDays !== undefined)
    expect(expiring.map(({ Prefix, ExpirationInDays }) => [Prefix, ExpirationInDays])).toEqual([['quarantine/', 7]])
    const unfinished = lifecycle.flatMap(({ AbortIncompleteMultipartUpload }) => AbortIncompleteMultipartUpload ?? [])
    expect(unfinished).toEqual([{ DaysAfterInitiation: 1 }])
  })
})

describe('the scan of files', () => {
  it('is of everything that arrives and of nothing else', () => {
    expect(deployment.buckets.map(({ protections }) => protections.map(({ prefixes }) => prefixes))).toEqual([
      [['quarantine/']],
    ])
  })

  it('is set up only once its role may do what it needs', () => {
    const plans = resources('AWS::GuardDuty::MalwareProtectionPlan', z.object({ Role: z.string() }))
    const policies = resources('AWS::IAM::Policy', z.object({ Roles: z.array(z.string()) }))
    const roles = resources('AWS::IAM::Role', z.object({}))
    for (const { properties, resource } of plans) {
      const role = roles.find(({ identity }) => identity.arn === properties.Role)
      const rights = policies.filter(one => one.properties.Roles.includes(role?.identity.ref ?? ''))
      expect(rights).toHaveLength(1)
      expect(resource).toMatchObject({ DependsOn: rights.map(({ id }) => id) })
    }
    expect(plans).toHaveLength(1)
  })
})
