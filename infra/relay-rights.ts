import { Stack, Validations } from 'aws-cdk-lib'
import { Grant } from 'aws-cdk-lib/aws-iam'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { stages } from '../domain/footprints/stages.ts'
import { machineName } from '../workflows/machine-name.ts'

/** The right to start, wake and stop the relays of all stages. */
export const grantRelays = (grantee: LambdaFunction): void => {
  allow(grantee, ['states:StartExecution', 'states:SendTaskSuccess'])
  const { region } = Stack.of(grantee)
  const { role = grantee } = grantee
  Validations.of(role).acknowledge(
    ...stages.map(stage => ({
      id: `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:states:${region}:<AWS::AccountId>:execution:${machineName(stage)}:*]`,
      reason: 'An execution is named after its inspection and run: which there will be is not known beforehand.',
    })),
  )
  allowOnExecutions(grantee, ['states:StopExecution'])
}

const allowOnExecutions = (grantee: LambdaFunction, actions: string[]): void => {
  const { partition, region, account } = Stack.of(grantee)
  const executionsOf = (name: string) => `arn:${partition}:states:${region}:${account}:execution:${name}:*`
  Grant.addToPrincipal({ grantee, actions, resourceArns: stages.map(stage => executionsOf(machineName(stage))) })
}

/** The right to see which relays live, whether their tasks wait, and how long their histories are. */
export const grantSeeingRelays = (grantee: LambdaFunction): void => {
  allow(grantee, ['states:ListExecutions', 'states:SendTaskHeartbeat'])
  allowOnExecutions(grantee, ['states:GetExecutionHistory'])
}

/** On every machine by its name: the machines are made after the functions. */
const allow = (grantee: LambdaFunction, actions: string[]): void => {
  const { partition, region, account } = Stack.of(grantee)
  const arnOf = (name: string) => `arn:${partition}:states:${region}:${account}:stateMachine:${name}`
  Grant.addToPrincipal({ grantee, actions, resourceArns: stages.map(stage => arnOf(machineName(stage))) })
}
