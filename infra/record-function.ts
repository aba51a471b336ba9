import { Duration, Validations } from 'aws-cdk-lib'
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, CfnFunction, Code, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { machinePrefix } from '../workflows/machine-name.ts'
import { bundleOf, entryOf } from './bundle.ts'
import type { FilesStack } from './files-stack.ts'
import { type FunctionName, rowOf } from './function-table.ts'
import { grantDesk, grantPapers, grantRecord, grantTakingAway } from './record-rights.ts'
import { grantRelays, grantSeeingRelays } from './relay-rights.ts'

export interface RecordFunctionProps {
  readonly name: FunctionName
  readonly table: TableV2
  readonly desk: TableV2
  readonly files: FilesStack
  readonly environment: Readonly<Record<string, string>>
}

/** The key of a function's metadata that names its entry file, for whoever runs the template elsewhere. */
const entryMetadata = 'joint-inspections:entry'

/** A function with the rights of its row of the function table, and no others. */
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
    if (row.changes === 'papers') grantPapers(this.function, table)
    else {
      grantRecord(this.function, table)
      grantRelays(this.function)
    }
    if (row.takesAway) grantTakingAway(this.function, table)
    if (row.seesRelays) grantSeeingRelays(this.function)
    if (row.desk === true) grantDesk(this.function, desk)
    if (row.files !== undefined) files.grant(this.function, row.files)
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'X-Ray has no resources to name: segments can only be sent to "*".',
    })
  }
}
