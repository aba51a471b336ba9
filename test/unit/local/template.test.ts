import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { deploymentOf, readDeployment } from '../../../local/template/deployment.ts'
import { stackOf } from '../../../local/template/stack.ts'

const table = {
  Type: 'AWS::DynamoDB::Table',
  Properties: {
    KeySchema: [{ AttributeName: 'PK', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'PK', AttributeType: 'S' }],
    BillingMode: 'PAY_PER_REQUEST',
    SSESpecification: { KMSMasterKeyId: { 'Fn::Unheard': 'of' } },
  },
}

const lambda = (variables: Record<string, unknown>, properties: Record<string, unknown> = {}) => ({
  Type: 'AWS::Lambda::Function',
  Properties: { Handler: 'index.handler', Environment: { Variables: variables }, ...properties },
  Metadata: { 'joint-inspections:entry': 'functions/sweep/handler.ts' },
})

const variablesOf = (variables: Record<string, unknown>) =>
  deploymentOf([stackOf('Work', { Resources: { Records: table, Sweep: lambda(variables) } })]).functions[0]?.variables

describe('a template read for the local run', () => {
  test('resolves references, joins, substitutions and pseudo parameters', () => {
    expect(
      variablesOf({
        name: { Ref: 'Records' },
        arn: { 'Fn::GetAtt': ['Records', 'Arn'] },
        index: { 'Fn::Join': ['', [{ 'Fn::GetAtt': 'Records.Arn' }, '/index/*']] },
        text: { 'Fn::Sub': ['${AWS::Region}/${Records.Arn}/${own}/${!left}', { own: { Ref: 'AWS::AccountId' } }] },
        part: { 'Fn::Select': [1, { 'Fn::Split': ['-', { Ref: 'Records' }] }] },
        stack: { Ref: 'AWS::StackName' },
        number: 3,
      }),
    ).toEqual({
      name: 'Work-Records',
      arn: 'arn:aws:dynamodb:eu-west-2:000000000000:table/Work-Records',
      index: 'arn:aws:dynamodb:eu-west-2:000000000000:table/Work-Records/index/*',
      text: 'eu-west-2/arn:aws:dynamodb:eu-west-2:000000000000:table/Work-Records/000000000000/${left}',
      part: 'Records',
      stack: 'Work',
      number: '3',
    })
  })

  test('follows exports from one stack into another, where the reference means the exporting stack', () => {
    const data = stackOf('Data', {
      Resources: { Records: table },
      Outputs: { Out: { Value: { Ref: 'Records' }, Export: { Name: { 'Fn::Sub': '${AWS::StackName}:Records' } } } },
    })
    const work = stackOf('Work', {
      Resources: { Sweep: lambda({ TABLE_NAME: { 'Fn::ImportValue': 'Data:Records' } }) },
    })
    const { functions, tables } = deploymentOf([work, data])
    expect(functions[0]?.variables).toEqual({ TABLE_NAME: 'Data-Records' })
    expect(tables[0]?.name).toBe('Data-Records')
  })

  test('names stack, resource and path where a reference leads nowhere', () => {
    expect(() => variablesOf({ TABLE_NAME: { Ref: 'Nothing' } })).toThrow(
      /Work\/Sweep\.Environment\.Variables\.TABLE_NAME\.Ref: Ref to Nothing/,
    )
    expect(() => variablesOf({ A: { 'Fn::GetAtt': ['Records', 'Colour'] } })).toThrow(/Work\/Sweep.*Records\.Colour/)
    expect(() => variablesOf({ A: { 'Fn::ImportValue': 'Nobody:Exports' } })).toThrow(/Work\/Sweep.*Nobody:Exports/)
    expect(() => variablesOf({ A: { 'Fn::Transform': 'x' } })).toThrow(/Fn::Transform is unknown here/)
  })

  test('names the resource whose properties are not what the service takes', () => {
    const wrong = { ...table, Properties: { ...table.Properties, KeySchema: [] } }
    expect(() => deploymentOf([stackOf('Data', { Resources: { Records: wrong } })])).toThrow(
      /Data\/Records:.*KeySchema/s,
    )
  })

  test('takes the name that the template gives before one made from stack and id', () => {
    const resources = { Sweep: lambda({}, { FunctionName: { 'Fn::Sub': 'sweep-${AWS::Region}' }, Timeout: 60 }) }
    expect(deploymentOf([stackOf('Work', { Resources: resources })]).functions[0]).toMatchObject({
      name: 'sweep-eu-west-2',
      arn: 'arn:aws:lambda:eu-west-2:000000000000:function:sweep-eu-west-2',
      entry: 'functions/sweep/handler.ts',
      exportName: 'handler',
      timeoutSeconds: 60,
      memoryMegabytes: 128,
    })
  })

  test('leaves aside functions without an entry and types that do not run here', () => {
    const { Metadata: _entry, ...helper } = lambda({ A: { Ref: 'Nothing' } })
    const resources = {
      Helper: helper,
      Alarm: { Type: 'AWS::CloudWatch::Alarm', Properties: { A: { Ref: 'Nothing' } } },
    }
    expect(deploymentOf([stackOf('Work', { Resources: resources })]).functions).toEqual([])
  })

  test('yields definitions as they will run, with the functions they call by ARN', () => {
    const machine = {
      Type: 'AWS::StepFunctions::StateMachine',
      Properties: {
        DefinitionString: { 'Fn::Join': ['', ['{"StartAt":"A","Arn":"', { 'Fn::GetAtt': ['Sweep', 'Arn'] }, '"}']] },
        RoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] },
      },
    }
    expect(deploymentOf([stackOf('W', { Resources: { Sweep: lambda({}), Machine: machine } })]).stateMachines).toEqual([
      {
        logicalId: 'Machine',
        name: 'W-Machine',
        arn: 'arn:aws:states:eu-west-2:000000000000:stateMachine:W-Machine',
        definition: '{"StartAt":"A","Arn":"arn:aws:lambda:eu-west-2:000000000000:function:W-Sweep"}',
      },
    ])
  })

  test('yields schedules and rules with their targets; disabled ones do not run', () => {
    const target = { Arn: { 'Fn::GetAtt': ['Sweep', 'Arn'] }, Input: '{"a":1}', RoleArn: { Ref: 'Nothing' } }
    const schedule = (state: string) => ({
      Type: 'AWS::Scheduler::Schedule',
      Properties: {
        ScheduleExpression: 'rate(5 minutes)',
        ScheduleExpressionTimezone: 'Europe/London',
        FlexibleTimeWindow: { Mode: 'OFF' },
        State: state,
        Target: { ...target, RetryPolicy: { MaximumRetryAttempts: 1 } },
      },
    })
    const rule = {
      Type: 'AWS::Events::Rule',
      Properties: { EventPattern: { source: ['aws.states'] }, Targets: [{ Arn: target.Arn, Id: 'T' }] },
    }
    const Resources = { Sweep: lambda({}), On: schedule('ENABLED'), Off: schedule('DISABLED'), Rule: rule }
    const { schedules, eventRules } = deploymentOf([
      stackOf('W', {
        Resources: { ...Resources, Role: { Type: 'AWS::IAM::Role' }, Nothing: { Type: 'AWS::IAM::Role' } },
      }),
    ])
    const arn = 'arn:aws:lambda:eu-west-2:000000000000:function:W-Sweep'
    expect(schedules).toEqual([
      {
        logicalId: 'On',
        name: 'W-On',
        expression: 'rate(5 minutes)',
        timeZone: 'Europe/London',
        targets: [{ arn, input: { a: 1 } }],
      },
    ])
    expect(eventRules).toEqual([
      { logicalId: 'Rule', name: 'W-Rule', pattern: { source: ['aws.states'] }, targets: [{ arn }] },
    ])
  })

  test('knows what sign-in, files and keys are called, by whatever reference', () => {
    const given = { IssuerOf: { Ref: 'Pool' }, PoolArn: { 'Fn::GetAtt': ['Pool', 'Arn'] }, Client: { Ref: 'Client' } }
    const bucket = { Bucket: { Ref: 'Bucket' }, BucketArn: { 'Fn::GetAtt': ['Bucket', 'Arn'] } }
    const key = { Key: { 'Fn::GetAtt': ['Key', 'Arn'] }, KeyId: { 'Fn::GetAtt': ['Key', 'KeyId'] } }
    const Resources = {
      // Its id is the service's to give: the name that people see is no reference.
      Pool: { Type: 'AWS::Cognito::UserPool', Properties: { UserPoolName: 'staff' } },
      Client: { Type: 'AWS::Cognito::UserPoolClient', Properties: { ClientName: 'pages' } },
      Bucket: { Type: 'AWS::S3::Bucket', Properties: { BucketName: { 'Fn::Sub': 'files-${AWS::AccountId}' } } },
      Key: { Type: 'AWS::KMS::Key' },
      Pages: lambda({ ...given, ...bucket, ...key }),
    }
    expect(deploymentOf([stackOf('W', { Resources })]).functions[0]?.variables).toEqual({
      IssuerOf: 'W-Pool',
      PoolArn: 'arn:aws:cognito-idp:eu-west-2:000000000000:userpool/W-Pool',
      Client: 'W-Client',
      Bucket: 'files-000000000000',
      BucketArn: 'arn:aws:s3:::files-000000000000',
      Key: 'arn:aws:kms:eu-west-2:000000000000:key/W-Key',
      KeyId: 'W-Key',
    })
  })

  test('reads the stacks of a synthesised folder, those of its stages too', () => {
    const folder = mkdtempSync(join(tmpdir(), 'assembly-'))
    const write = (name: string, content: unknown) => writeFileSync(join(folder, name), JSON.stringify(content))
    const stack = (properties: Record<string, unknown>) => ({ type: 'aws:cloudformation:stack', properties })
    mkdirSync(join(folder, 'assembly-Prod'))
    write('manifest.json', {
      artifacts: {
        'assembly-Prod': { type: 'cdk:cloud-assembly', properties: { directoryName: 'assembly-Prod' } },
        Tree: { type: 'cdk:tree', properties: { file: 'tree.json' } },
        Data: stack({ templateFile: 'Data.template.json', stackName: 'data-stack' }),
      },
    })
    write('Data.template.json', { Resources: { Records: table } })
    write('assembly-Prod/manifest.json', { artifacts: { Inner: stack({ templateFile: 'Inner.template.json' }) } })
    write('assembly-Prod/Inner.template.json', { Resources: { Records: table } })
    expect(readDeployment(folder).tables.map(one => one.name)).toEqual(['Inner-Records', 'data-stack-Records'])
    expect(() => readDeployment(join(folder, 'nowhere'))).toThrow(/run "npm run synth" first/)
  })
})
