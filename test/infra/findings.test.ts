import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { stages } from '../../domain/footprints/stages.ts'

const report = z.object({ title: z.literal('Validation Report'), pluginReports: z.array(z.unknown()) })
const metadata = z.record(z.string(), z.array(z.object({ type: z.string(), data: z.unknown().optional() })))
const reasons = z.record(z.string(), z.string())

/** Every finding that somebody acknowledged: `construct rule` and the reason. */
const acknowledged = globSync('cdk.out/*.metadata.json')
  .flatMap(file => Object.entries(metadata.parse(JSON.parse(readFileSync(file, 'utf8')))))
  .flatMap(([path, entries]) => entries.map(entry => ({ path, ...entry })))
  .filter(({ type }) => type === 'aws:cdk:acknowledged-rules')
  .flatMap(({ path, data }) => Object.entries(reasons.parse(data)).map(([rule, reason]) => ({ path, rule, reason })))

describe('the checks of cdk-nag and of the templates themselves', () => {
  it('are asked for', () => {
    expect(readFileSync('infra/app.ts', 'utf8')).toContain(
      'Validations.of(app).addPlugins(new AwsSolutionsChecks(app))',
    )
  })

  it('find nothing, not even a warning, that nobody has explained', () => {
    const { pluginReports } = report.parse(JSON.parse(readFileSync('cdk.out/validation-report.json', 'utf8')))
    expect(pluginReports).toEqual([])
  })

  it('are acknowledged, with a reason, for these things alone', () => {
    const files = 'arn:<AWS::Partition>:s3:::joint-inspections-files-<AWS::AccountId>-eu-west-2'
    const executions = 'arn:<AWS::Partition>:states:eu-west-2:<AWS::AccountId>:execution:joint-inspections'
    const rule = 'DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*'
    expect([...new Set(acknowledged.map(({ rule }) => rule.replace(/^Annotation::/, '')))].sort()).toEqual([
      'AwsSolutions-APIG4',
      'AwsSolutions-COG2',
      'AwsSolutions-COG3',
      'AwsSolutions-COG8',
      'AwsSolutions-IAM5[Resource::*]',
      `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:events:eu-west-2:<AWS::AccountId>:rule/${rule}]`,
      `AwsSolutions-IAM5[Resource::${files}/kept/*]`,
      `AwsSolutions-IAM5[Resource::${files}/quarantine/*]`,
      ...stages.map(stage => `AwsSolutions-IAM5[Resource::${executions}-${stage}:*]`).toSorted(),
      'AwsSolutions-S1',
      'AwsSolutions-SNS2',
      'AwsSolutions-SQS3',
    ])
    for (const { reason } of acknowledged) expect(reason.length).toBeGreaterThan(20)
  })

  it('let partners alone in without a second factor: their code is the first one', () => {
    const withoutSecond = acknowledged.filter(({ rule }) => rule.endsWith('COG2'))
    expect(withoutSecond.map(({ path }) => path)).toEqual(['/JointInspectionsSignIn/Partners'])
  })
})
