import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { resources } from './assembly.ts'

const oneOrMany = z.union([z.string(), z.array(z.string())]).transform(value => [value].flat())
const statement = z.strictObject({
  Effect: z.enum(['Allow', 'Deny']),
  Action: oneOrMany,
  Resource: oneOrMany,
  Principal: z.unknown().optional(),
  Condition: z.unknown().optional(),
  Sid: z.string().optional(),
})
const document = z.object({ Statement: z.array(statement) })

const policies = resources('AWS::IAM::Policy', z.object({ PolicyDocument: document, Roles: z.array(z.string()) }))
const roles = resources(
  'AWS::IAM::Role',
  z.object({ Policies: z.array(z.unknown()).default([]), ManagedPolicyArns: z.array(z.unknown()).default([]) }),
)
const granted = policies.flatMap(({ id, properties }) =>
  properties.PolicyDocument.Statement.map(one => ({ id, ...one })),
)
/** Who may do it: the policies that allow an action. */
const allowedTo = (action: string) => granted.filter(({ Action }) => Action.includes(action)).map(({ id }) => id)

// Neither has resources that could be named (infra/record-function.ts, workflows/machine-role.ts).
const withoutResources = [
  /^xray:(PutTraceSegments|PutTelemetryRecords|GetSamplingRules|GetSamplingTargets)$/,
  /^logs:(Create|Get|Update|Delete)LogDelivery$/,
  /^logs:(ListLogDeliveries|PutResourcePolicy|DescribeResourcePolicies|DescribeLogGroups)$/,
]

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

  it('name every resource, but for traces and log delivery, which have none', () => {
    const wild = granted.filter(({ Resource }) => Resource.some(resource => resource.includes('*')))
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

  it('let the functions do to the record what their ports do, and only the sweep delete: the mark of a digest', () => {
    const sources = globSync('functions/**/*.ts').map(path => readFileSync(path, 'utf8'))
    const commands = new Set(sources.flatMap(text => [...text.matchAll(/new (\w+)Command\(/g)].map(([, name]) => name)))
    const needed = ['Get', 'BatchGet', 'Put', 'Update', 'Delete', 'Query'].filter(name => commands.has(name))
    const actionOf = (name: string) => `dynamodb:${name === 'Query' ? name : `${name}Item`}`
    const denied = needed.filter(name => !allowedTo(actionOf(name)).some(id => id.startsWith('sweepRole')))
    expect(needed).toContain('Update')
    expect(denied).toEqual([])
    expect(allowedTo('dynamodb:DeleteItem').filter(id => !id.startsWith('sweepRole'))).toEqual([])
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
