import { account, region } from './pseudo-parameters.ts'

/** How a resource type is named: which property names it, what its ARN looks like and which of the two Ref yields. */
interface Naming {
  readonly property: string
  readonly arn: (name: string) => string
  readonly ref: 'name' | 'arn' | 'url'
}

const regional = (service: string, prefix: string) => (name: string) =>
  `arn:aws:${service}:${region}:${account}:${prefix}${name}`
const global = (service: string, prefix: string) => (name: string) => `arn:aws:${service}::${account}:${prefix}${name}`

// Of these the service makes the id, whatever name the template gives.
const identified = (property: string, arn: Naming['arn']): Naming => ({ property, arn, ref: 'name' })

const namings: Readonly<Record<string, Naming>> = {
  'AWS::ApiGatewayV2::Api': identified('ApiId', id => `arn:aws:apigateway:${region}::/apis/${id}`),
  'AWS::Cognito::UserPool': identified('UserPoolId', regional('cognito-idp', 'userpool/')),
  'AWS::DynamoDB::Table': { property: 'TableName', arn: regional('dynamodb', 'table/'), ref: 'name' },
  'AWS::DynamoDB::GlobalTable': { property: 'TableName', arn: regional('dynamodb', 'table/'), ref: 'name' },
  'AWS::Events::EventBus': { property: 'Name', arn: regional('events', 'event-bus/'), ref: 'name' },
  'AWS::Events::Rule': { property: 'Name', arn: regional('events', 'rule/'), ref: 'name' },
  'AWS::IAM::Role': { property: 'RoleName', arn: global('iam', 'role/'), ref: 'name' },
  'AWS::KMS::Key': identified('KeyId', regional('kms', 'key/')),
  'AWS::Lambda::Function': { property: 'FunctionName', arn: regional('lambda', 'function:'), ref: 'name' },
  'AWS::Logs::LogGroup': { property: 'LogGroupName', arn: regional('logs', 'log-group:'), ref: 'name' },
  'AWS::S3::Bucket': { property: 'BucketName', arn: name => `arn:aws:s3:::${name}`, ref: 'name' },
  'AWS::SES::ConfigurationSet': { property: 'Name', arn: regional('ses', 'configuration-set/'), ref: 'name' },
  'AWS::SES::EmailIdentity': { property: 'EmailIdentity', arn: regional('ses', 'identity/'), ref: 'name' },
  'AWS::SNS::Topic': { property: 'TopicName', arn: regional('sns', ''), ref: 'arn' },
  'AWS::SQS::Queue': { property: 'QueueName', arn: regional('sqs', ''), ref: 'url' },
  'AWS::Scheduler::Schedule': { property: 'Name', arn: regional('scheduler', 'schedule/default/'), ref: 'name' },
  'AWS::Scheduler::ScheduleGroup': { property: 'Name', arn: regional('scheduler', 'schedule-group/'), ref: 'name' },
  'AWS::StepFunctions::StateMachine': {
    property: 'StateMachineName',
    arn: regional('states', 'stateMachine:'),
    ref: 'arn',
  },
}

const unknownType: Naming = { property: 'Name', arn: regional('local', ''), ref: 'name' }

/** What a resource is called: by its name, by its ARN and by what Ref yields of it. */
export interface Identity {
  readonly name: string
  readonly arn: string
  readonly ref: string
}

/** The property of a resource that gives its name, if the template gives one. */
export const namingProperty = (type: string): string => (namings[type] ?? unknownType).property

/** The identity of a resource whose name is known. */
export const identityOf = (type: string, name: string): Identity => {
  const { arn, ref } = namings[type] ?? unknownType
  const url = `https://sqs.${region}.amazonaws.com/${account}/${name}`
  return { name, arn: arn(name), ref: { name, arn: arn(name), url }[ref] }
}
