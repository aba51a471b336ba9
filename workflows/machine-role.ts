import { Validations } from 'aws-cdk-lib'
import { Grant, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { Construct } from 'constructs'
import type { WorkflowParts } from './parts.ts'

/**
 * What a state machine may do: call its four functions, leave a token in the table, write its log and its traces. The CDK's
 * own grants would allow every version of a function with a wildcard, so that they are not taken.
 */
export const machineRole = (scope: Construct, { table, ...functions }: WorkflowParts): Role => {
  const role = new Role(scope, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') })
  const grant = (actions: string[], ...resourceArns: string[]) =>
    Grant.addToPrincipal({ grantee: role, actions, resourceArns })
  grant(['lambda:InvokeFunction'], ...Object.values(functions).map(one => one.functionArn))
  grant(['dynamodb:UpdateItem'], table.tableArn)
  table.encryptionKey?.grant(role, 'kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey')
  grant(logDelivery, '*')
  grant(traces, '*')
  Validations.of(role).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'Log delivery and X-Ray have no resources to name: the service asks for "*" in both.',
  })
  return role
}

// https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html
const logDelivery = [
  'logs:CreateLogDelivery',
  'logs:GetLogDelivery',
  'logs:UpdateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:DescribeResourcePolicies',
  'logs:DescribeLogGroups',
]

// https://docs.aws.amazon.com/step-functions/latest/dg/concepts-xray-tracing.html
const traces = ['xray:PutTraceSegments', 'xray:PutTelemetryRecords', 'xray:GetSamplingRules', 'xray:GetSamplingTargets']
