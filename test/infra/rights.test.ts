import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { stages } from '../../domain/footprints/stages.ts'
import { deployment, resources } from './assembly.ts'
import { document, granted, grantedTo, policies } from './policies.ts'

const roles = resources(
  'AWS::IAM::Role',
  z.object({ Policies: z.array(z.unknown()).default([]), ManagedPolicyArns: z.array(z.unknown()).default([]) }),
)
/** Who may do it: the policies that allow an action. */
const allowedTo = (action: string) => granted.filter(({ Action }) => Action.includes(action)).map(({ id }) => id)

// Neither has resources that could be named (infra/record-function.ts, workflows/machine-role.ts).
const withoutResources = [
  /^xray:(PutTraceSegments|PutTelemetryRecords|GetSamplingRules|GetSamplingTargets)$/,
  /^logs:(Create|Get|Update|Delete)LogDelivery$/,
  /^logs:(ListLogDeliveries|PutResourcePolicy|DescribeResourcePolicies|DescribeLogGroups)$/,
]

const bucketArn = `arn:aws:s3:::${deployment.buckets[0]?.name}`
const arriving = `${bucketArn}/quarantine/*`
const checked = `${bucketArn}/kept/*`
const rulesOfTheScan = 'arn:aws:events:eu-west-2:000000000000:rule/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*'
const executions = stages.map(one => `arn:aws:states:eu-west-2:000000000000:execution:joint-inspections-${one}:*`)
/** What is many by its nature: files of a part of the bucket, the rule whose name GuardDuty makes up, a stage's executions. */
const manyByNature = [arriving, checked, rulesOfTheScan, ...executions]

describe('the rights of roles', () => {
  it('are given to every role, in its own policy alone', () => {
    expect(policies.flatMap(({ properties }) => properties.Roles).sort()).toEqual(
      roles.map(({ identity }) => identity.ref).sort(),
    )
    for (const { properties } of roles) expect(properties).toEqual({ Policies: [], ManagedPolicyArns: [] })
  })

  it('name every action: no wildcard', () => {
    expect(granted.filter(({ Action }) => Action.some(action => action.includes('*')))).toEqual([])
  })

  it('name every resource or part of the bucket, but for traces and log delivery, which have none', () => {
    const wild = granted.filter(({ Resource }) =>
      Resource.some(resource => resource.includes('*') && !manyByNature.includes(resource)),
    )
    const unexplained = wild.flatMap(({ id, Action }) =>
      Action.filter(action => !withoutResources.some(one => one.test(action))).map(action => `${id}: ${action}`),
    )
    expect(unexplained).toEqual([])
  })

  it('let only the sweep send e-mail', () => {
    expect(allowedTo('ses:SendEmail')).toEqual([expect.stringMatching(/^sweepRole/)])
    expect(granted.flatMap(({ Action }) => Action.filter(action => action.startsWith('ses:')))).toEqual([
      'ses:SendEmail',
    ])
  })

  it('let the functions do to the record what their ports do, and only sweep and pages take anything away', () => {
    const sources = globSync('functions/**/*.ts').map(path => readFileSync(path, 'utf8'))
    const commands = new Set(sources.flatMap(text => [...text.matchAll(/new (\w+)Command\(/g)].map(([, name]) => name)))
    const needed = ['Get', 'BatchGet', 'Put', 'Update', 'Delete', 'Query'].filter(name => commands.has(name))
    const actionOf = (name: string) => `dynamodb:${name === 'Query' ? name : `${name}Item`}`
    expect(needed).toContain('Update')
    for (const role of ['sweepRole', 'portalRole']) {
      const denied = needed.filter(name => !allowedTo(actionOf(name)).some(id => id.startsWith(role)))
      expect(denied).toEqual([])
    }
    const deleting = new Set(allowedTo('dynamodb:DeleteItem').map(id => id.replace(/Role.*/, '')))
    expect([...deleting].sort()).toEqual(['portal', 'sweep'])
  })

  it('let only the pages know what people have in hand', () => {
    const desk = deployment.tables.find(({ name }) => name === 'joint-inspections-desk')
    const knowing = granted.filter(({ Resource }) => Resource.some(one => one.includes(`table/${desk?.name}`)))
    expect(new Set(knowing.map(({ id }) => id.replace(/Role.*/, '')))).toEqual(new Set(['portal']))
  })
})

describe('the rights of the function that opens what strangers sent', () => {
  it('are to read an inspection, settle its papers and leave a dead letter: no relay, no message, no list, nothing of the desk', () => {
    const record = 'arn:aws:dynamodb:eu-west-2:000000000000:table/joint-inspections-record'
    // Its log, its traces, the table's key and its files are looked at elsewhere.
    const elsewhere = /^(logs|xray|kms|s3):/
    const own = grantedTo('file-scanned').flatMap(({ Action, Resource }) =>
      Action.filter(action => !elsewhere.test(action)).map(action => `${action} ${Resource.join()}`),
    )
    const [deadLetters] = resources('AWS::SQS::Queue', z.object({}))
    expect(own.sort()).toEqual([
      ...['GetItem', 'Query', 'UpdateItem'].map(one => `dynamodb:${one} ${record}`),
      ...['GetQueueAttributes', 'GetQueueUrl', 'SendMessage'].map(one => `sqs:${one} ${deadLetters?.identity.arn}`),
    ])
  })
})

describe('the rights to files', () => {
  const onFiles = (name: string) =>
    grantedTo(name).flatMap(({ Action, Resource }) =>
      Action.filter(action => action.startsWith('s3:')).map(action => `${action} ${Resource.join()}`),
    )

  it('let the pages send files in and fetch what was kept, and never the other way round', () => {
    expect(onFiles('portal').sort()).toEqual([`s3:GetObject ${checked}`, `s3:PutObject ${arriving}`])
  })

  it('let the check read, keep and refuse; and know that a file is not there, which S3 tells only who may list', () => {
    expect(onFiles('file-scanned').sort()).toEqual([
      `s3:DeleteObject ${checked}`,
      `s3:DeleteObject ${arriving}`,
      `s3:GetObject ${checked}`,
      `s3:GetObject ${arriving}`,
      `s3:ListBucket ${bucketArn}`,
      `s3:PutObject ${checked}`,
    ])
  })

  it('let nobody else near a file, but for the scan, which sees what arrives', () => {
    const reading = new Set(allowedTo('s3:GetObject').map(id => id.replace(/(Role|Rights).*/, '')))
    expect([...reading].sort()).toEqual(['Scan', 'filescanned', 'portal'])
    const scan = granted.filter(({ id, Action }) => id.startsWith('ScanRights') && Action.includes('s3:GetObject'))
    expect(scan.map(({ Resource }) => Resource)).toEqual([[arriving]])
  })

  it('let the scan change no rule but the one that GuardDuty manages', () => {
    const changing = granted.filter(({ Action }) => Action.includes('events:PutRule'))
    expect(changing.map(({ Condition, Resource }) => [Condition, Resource])).toEqual([
      [{ StringLike: { 'events:ManagedBy': 'malware-protection-plan.guardduty.amazonaws.com' } }, [rulesOfTheScan]],
    ])
  })
})

describe('the rights that a queue, a topic or a key gives', () => {
  const policyOf = z.object({ PolicyDocument: document })
  const given = ['AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy'].flatMap(type =>
    resources(type, policyOf).flatMap(({ properties }) => properties.PolicyDocument.Statement),
  )

  it('name every action that they allow', () => {
    const allowed = given.filter(({ Effect }) => Effect === 'Allow')
    expect(allowed.filter(({ Action }) => Action.some(action => action.includes('*')))).toEqual([])
  })

  it('refuse what does not come encrypted', () => {
    const refused = given.filter(({ Effect }) => Effect === 'Deny')
    expect(refused.map(({ Condition }) => Condition)).toEqual([
      { Bool: { 'aws:SecureTransport': 'false' } },
      { Bool: { 'aws:SecureTransport': 'false' } },
    ])
  })

  it('let only the account itself administer a key', () => {
    const keys = resources('AWS::KMS::Key', z.object({ KeyPolicy: document }))
    for (const { properties } of keys) {
      const wild = properties.KeyPolicy.Statement.filter(({ Action }) => Action.includes('kms:*'))
      expect(wild.map(({ Principal }) => Principal)).toEqual([{ AWS: 'arn:aws:iam::000000000000:root' }])
    }
  })
})
