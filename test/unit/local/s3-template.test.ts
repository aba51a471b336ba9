import { describe, expect, it } from 'vitest'
import { deploymentOf } from '../../../local/template/deployment.ts'
import { stackOf } from '../../../local/template/stack.ts'

const bucket = { Type: 'AWS::S3::Bucket', Properties: { BucketName: { 'Fn::Sub': 'files-${AWS::AccountId}' } } }
const aPlan = (protects: object) => ({
  Type: 'AWS::GuardDuty::MalwareProtectionPlan',
  Properties: { Role: 'unread', ProtectedResource: { S3Bucket: protects } },
})
const bucketsOf = (resources: object) => deploymentOf([stackOf('Files', { Resources: resources })]).buckets

describe('the buckets of a template', () => {
  it('have their names and what scans which part of them', () => {
    const Scan = aPlan({ BucketName: { Ref: 'Files' }, ObjectPrefixes: ['quarantine/'] })
    expect(bucketsOf({ Files: bucket, Plain: { Type: 'AWS::S3::Bucket' }, Scan })).toEqual([
      {
        logicalId: 'Files',
        name: 'files-000000000000',
        protections: [
          {
            planArn: 'arn:aws:guardduty:eu-west-2:000000000000:malware-protection-plan/Scan',
            prefixes: ['quarantine/'],
          },
        ],
      },
      { logicalId: 'Plain', name: 'Files-Plain', protections: [] },
    ])
  })

  it('are scanned whole where a plan names no part', () => {
    const [files] = bucketsOf({ Files: bucket, Scan: aPlan({ BucketName: { Ref: 'Files' } }) })
    expect(files?.protections.map(one => one.prefixes)).toEqual([['']])
  })

  it('are refused by the place in the template when a plan protects something else', () => {
    const plan = { Type: 'AWS::GuardDuty::MalwareProtectionPlan', Properties: { ProtectedResource: {} } }
    expect(() => bucketsOf({ Scan: plan })).toThrow(/Files\/Scan/)
  })
})
