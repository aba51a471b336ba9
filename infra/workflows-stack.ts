import { ArnFormat, Duration, RemovalPolicy, Stack, type StackProps, TimeZone, Validations } from 'aws-cdk-lib'
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { Rule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets'
import { Grant, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations'
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler'
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions'
import type { Construct } from 'constructs'
import { type Stage, stages } from '../domain/footprints/stages.ts'
import { machineName, machinePrefix } from '../workflows/machine-name.ts'
import { stageDefinitions } from '../workflows/stage-definitions.ts'
import { StageMachine } from '../workflows/stage-machine.ts'
import type { FilesStack } from './files-stack.ts'
import { type FunctionName, functionNames, rowOf } from './function-table.ts'
import type { MailStack } from './mail-stack.ts'
import { RecordFunction } from './record-function.ts'
import type { Settings } from './settings.ts'
import type { SignInStack } from './sign-in-stack.ts'

export interface WorkflowsStackProps extends Settings, Required<Pick<StackProps, 'env'>> {
  readonly table: TableV2
  readonly desk: TableV2
  readonly mail: MailStack
  readonly files: FilesStack
  readonly signIn: SignInStack
}

/** What runs: the functions, a state machine a stage, the sweep every five minutes, the watch for deaths and for scans. */
export class WorkflowsStack extends Stack {
  readonly functions: ReadonlyMap<FunctionName, LambdaFunction>
  readonly machines: ReadonlyMap<Stage, StateMachine>
  readonly deadLetters: Queue

  constructor(scope: Construct, id: string, props: WorkflowsStackProps) {
    super(scope, id, { env: props.env, description: 'Joint inspections: functions and workflows' })
    this.functions = new Map(functionNames.map(name => [name, this.recordFunction(name, props)]))
    this.machines = new Map(stages.map(stage => [stage, this.stageMachine(stage, props.table)]))
    this.deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      removalPolicy: RemovalPolicy.RETAIN,
    })
    Validations.of(this.deadLetters).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'This is the dead-letter queue itself.',
    })
    grantMail(this.called('sweep'), props.mail)
    this.keepLostEvents()
    this.sweepEveryFiveMinutes()
    this.doctorEveryNight()
    this.watchForDeaths()
    this.watchForScans(props.files)
    this.watchForMail(props.mail)
  }

  /** An event with which a function failed each time is kept as a dead letter, with the error. */
  private keepLostEvents(): void {
    for (const [name, one] of this.functions) {
      const { heeds } = rowOf(name)
      if (heeds === undefined) continue
      one.configureAsyncInvoke({
        retryAttempts: heeds.retries,
        maxEventAge: Duration.minutes(heeds.forMinutes),
        onFailure: new SqsDestination(this.deadLetters),
      })
    }
  }

  private called(name: FunctionName): LambdaFunction {
    const found = this.functions.get(name)
    if (found === undefined) throw new Error(`there is no function ${name}`)
    return found
  }

  private recordFunction(name: FunctionName, props: WorkflowsStackProps): LambdaFunction {
    const { table, desk, mail, files, signIn, portalUrl } = props
    const relays = {
      TABLE_NAME: table.tableName,
      RELAY_ARN_PREFIX: this.formatArn({
        service: 'states',
        resource: 'stateMachine',
        resourceName: machinePrefix,
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      }),
    }
    const post = {
      ...relays,
      MAIL_FROM: mail.from,
      MAIL_CONFIGURATION_SET: mail.configurationSet.configurationSetName,
      PORTAL_URL: portalUrl,
    }
    const inFiles = { TABLE_NAME: table.tableName, FILES_BUCKET: files.bucket.bucketName }
    const portal = {
      ...relays,
      ...inFiles,
      DESK_TABLE_NAME: desk.tableName,
      PORTAL_URL: portalUrl,
      REHEARSAL_URL: '',
      OIDC_STAFF_ISSUER: signIn.staff.issuer,
      OIDC_STAFF_CLIENT_ID: signIn.staff.clientId,
      OIDC_PARTNER_ISSUER: signIn.partners.issuer,
      OIDC_PARTNER_CLIENT_ID: signIn.partners.clientId,
    }
    const environment = { relays, post, files: inFiles, portal }[rowOf(name).environment]
    return new RecordFunction(this, { name, table, desk, files, environment }).function
  }

  private stageMachine(stage: Stage, table: TableV2): StateMachine {
    const { machine } = new StageMachine(
      this,
      stage,
      {
        table,
        openStep: this.called('open-step'),
        overdueStep: this.called('overdue-step'),
        finishStage: this.called('finish-stage'),
        recordFailure: this.called('record-failure'),
      },
      stageDefinitions[stage],
    )
    return machine
  }

  /** Every five minutes at any hour: reminders keep to working hours themselves, relays and wakes do not wait for them. */
  private sweepEveryFiveMinutes(): void {
    const sweep = this.called('sweep')
    const role = this.schedulingRole('SweepScheduleRole', sweep)
    new Schedule(this, 'SweepSchedule', {
      description: 'Does what is owed and due',
      schedule: ScheduleExpression.rate(Duration.minutes(5)),
      target: new LambdaInvoke(sweep, {
        role: role.withoutPolicyUpdates(),
        deadLetterQueue: this.deadLetters,
        retryAttempts: 2,
        maxEventAge: Duration.minutes(5),
      }),
    })
  }

  /** Once a night, clear of the hours that the changes of the clocks skip or repeat. */
  private doctorEveryNight(): void {
    const doctor = this.called('doctor')
    const role = this.schedulingRole('DoctorScheduleRole', doctor)
    new Schedule(this, 'DoctorSchedule', {
      description: 'Looks for what is not as it should be',
      schedule: ScheduleExpression.cron({ hour: '3', minute: '30', timeZone: TimeZone.EUROPE_LONDON }),
      target: new LambdaInvoke(doctor, {
        role: role.withoutPolicyUpdates(),
        input: ScheduleTargetInput.fromObject({ night: true }),
        deadLetterQueue: this.deadLetters,
        retryAttempts: 2,
      }),
    })
  }

  private schedulingRole(id: string, called: LambdaFunction): Role {
    const role = new Role(this, id, { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') })
    Grant.addToPrincipal({ grantee: role, actions: ['lambda:InvokeFunction'], resourceArns: [called.functionArn] })
    this.deadLetters.grantSendMessages(role)
    return role
  }

  /** An execution that ended badly is told of at once; should the event get lost, the sweep finds it out. */
  private watchForDeaths(): void {
    new Rule(this, 'DeathWatch', {
      description: 'Executions of relays that failed, timed out or were aborted',
      eventPattern: {
        source: ['aws.states'],
        detailType: ['Step Functions Execution Status Change'],
        detail: {
          status: ['FAILED', 'TIMED_OUT', 'ABORTED'],
          stateMachineArn: stages.map(stage =>
            this.formatArn({
              service: 'states',
              resource: 'stateMachine',
              resourceName: machineName(stage),
              arnFormat: ArnFormat.COLON_RESOURCE_NAME,
            }),
          ),
        },
      },
      targets: [new LambdaTarget(this.called('relay-ended'), { deadLetterQueue: this.deadLetters, retryAttempts: 3 })],
    })
  }

  /** What became of each message is noted on it. */
  private watchForMail({ configurationSet }: MailStack): void {
    new Rule(this, 'MailOutcomes', {
      description: 'Messages that were delivered, delayed, refused or sent back',
      eventPattern: {
        source: ['aws.ses'],
        detailType: [
          'Email Delivered',
          'Email Delivery Delayed',
          'Email Bounced',
          'Email Complaint Received',
          'Email Rejected',
        ],
        detail: { mail: { tags: { 'ses:configuration-set': [configurationSet.configurationSetName] } } },
      },
      targets: [new LambdaTarget(this.called('mail-outcome'), { deadLetterQueue: this.deadLetters, retryAttempts: 3 })],
    })
  }

  /** A file that was scanned is checked next, whatever the scan said. */
  private watchForScans({ bucket }: FilesStack): void {
    new Rule(this, 'Scanned', {
      description: 'Files that were scanned for malware',
      eventPattern: {
        source: ['aws.guardduty'],
        detailType: ['GuardDuty Malware Protection Object Scan Result'],
        detail: { s3ObjectDetails: { bucketName: [bucket.bucketName] } },
      },
      targets: [new LambdaTarget(this.called('file-scanned'), { deadLetterQueue: this.deadLetters, retryAttempts: 3 })],
    })
  }
}

/** The right to send from the one address through the one configuration set. */
const grantMail = (grantee: LambdaFunction, { identity, configurationSet }: MailStack): void => {
  const { partition, region, account } = Stack.of(grantee)
  Grant.addToPrincipal({
    grantee,
    actions: ['ses:SendEmail'],
    resourceArns: [
      identity.emailIdentityArn,
      `arn:${partition}:ses:${region}:${account}:configuration-set/${configurationSet.configurationSetName}`,
    ],
  })
}
