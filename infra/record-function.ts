import { Duration, Stack, Validations } from 'aws-cdk-lib'
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { Grant, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, CfnFunction, Code, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { stages } from '../domain/footprints/stages.ts'
import { indexes } from '../functions/ports/table/index-attributes.ts'
import { machineName, machinePrefix } from '../workflows/machine-name.ts'
import { bundleOf, entryOf } from './bundle.ts'
import type { FilesStack } from './files-stack.ts'
import { type FunctionName, rowOf } from './function-table.ts'

export interface RecordFunctionProps {
  readonly name: FunctionName
  readonly table: TableV2
  readonly desk: TableV2
  readonly files: FilesStack
  readonly environment: Readonly<Record<string, string>>
}

/** The key of a function's metadata that names its entry file, for whoever runs the template elsewhere. */
const entryMetadata = 'joint-inspections:entry'

/** A function that reads and changes the record and keeps relays going; it may do that and nothing else. */
export class RecordFunction extends Construct {
  readonly function: LambdaFunction

  constructor(scope: Construct, { name, table, desk, files, environment }: RecordFunctionProps) {
    super(scope, name)
    const row = rowOf(name)
    const { says, timeoutSeconds, memoryMegabytes } = row
    const logGroup = new LogGroup(this, 'Log', { retention: RetentionDays.ONE_YEAR })
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    logGroup.grantWrite(role)
    this.function = new LambdaFunction(this, 'Function', {
      functionName: `${machinePrefix}${name}`,
      description: says,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(bundleOf(name), { exclude: ['*.map'] }),
      timeout: Duration.seconds(timeoutSeconds),
      memorySize: memoryMegabytes,
      environment: { ...environment, NODE_OPTIONS: '--enable-source-maps', POWERTOOLS_SERVICE_NAME: name },
      tracing: Tracing.ACTIVE,
      role,
      logGroup,
    })
    const resource = this.function.node.defaultChild
    if (resource instanceof CfnFunction) resource.addMetadata(entryMetadata, entryOf(name))
    grantRecord(this.function, table)
    if (row.takesAway) grantTakingAway(this.function, table)
    if (row.files !== 'checks') grantRelays(this.function)
    if (row.seesRelays) grantSeeingRelays(this.function)
    if (row.desk === true) grantDesk(this.function, desk)
    if (row.files !== undefined) files.grant(this.function, row.files)
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'X-Ray has no resources to name: segments can only be sent to "*".',
    })
  }
}

/** The right to read and to change the record, on the table and its indexes by name. */
const grantRecord = (grantee: LambdaFunction, table: TableV2): void => {
  const indexArns = Object.values(indexes).map(({ name }) => `${table.tableArn}/index/${name}`)
  Grant.addToPrincipal({ grantee, actions: ['dynamodb:Query'], resourceArns: [table.tableArn, ...indexArns] })
  Grant.addToPrincipal({
    grantee,
    actions: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'ConditionCheckItem'].map(one => `dynamodb:${one}`),
    resourceArns: [table.tableArn],
  })
  // DynamoDB uses the key on the caller's behalf; these are all the actions that it needs for that.
  table.encryptionKey?.grant(grantee, 'kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey')
}

/** The right to take single items away. */
const grantTakingAway = (grantee: LambdaFunction, table: TableV2): void => {
  Grant.addToPrincipal({ grantee, actions: ['dynamodb:DeleteItem'], resourceArns: [table.tableArn] })
}

/** The right to what people have in hand. */
const grantDesk = (grantee: LambdaFunction, desk: TableV2): void => {
  const actions = ['GetItem', 'PutItem', 'DeleteItem', 'Query'].map(one => `dynamodb:${one}`)
  Grant.addToPrincipal({ grantee, actions, resourceArns: [desk.tableArn] })
}

/** The right to start and wake the relays of all stages, by name: the machines are made after the functions. */
const grantRelays = (grantee: LambdaFunction): void => {
  const { partition, region, account } = Stack.of(grantee)
  const arn = (kind: string, name: string) => `arn:${partition}:states:${region}:${account}:${kind}:${name}`
  Grant.addToPrincipal({
    grantee,
    actions: ['states:StartExecution', 'states:SendTaskSuccess'],
    resourceArns: stages.map(stage => arn('stateMachine', machineName(stage))),
  })
}

/** The right to see which relays live. */
const grantSeeingRelays = (grantee: LambdaFunction): void => {
  const { partition, region, account } = Stack.of(grantee)
  Grant.addToPrincipal({
    grantee,
    actions: ['states:ListExecutions'],
    resourceArns: stages.map(
      stage => `arn:${partition}:states:${region}:${account}:stateMachine:${machineName(stage)}`,
    ),
  })
}
