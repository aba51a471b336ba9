import { Stack } from 'aws-cdk-lib'
import { CustomState } from 'aws-cdk-lib/aws-stepfunctions'
import type { Construct } from 'constructs'
import { stepItemKey } from '../functions/ports/table/keys.ts'
import type { WorkflowParts } from './parts.ts'
import { inspectionId, jsonata, run } from './relay-input.ts'

/**
 * The state that waits for people: it leaves its token on the STEP item, if the step is still open under this run and at the
 * revision that Open saw, and sleeps until somebody answers the token or the long stop comes (design.md section 5, rule 2).
 * It replaces no token: a write that was given up and lands late would put a dead one in place of the living.
 *
 * Written as plain JSON because the CDK's own task puts a JSONata timeout into `TimeoutSecondsPath`, which the service refuses
 * in this query language. The right to update the table is the machine's (machine-role.ts).
 */
export const awaitToken = (scope: Construct, id: string, { table }: WorkflowParts, step: string, iteration: string) =>
  new CustomState(scope, id, {
    stateJson: {
      Type: 'Task',
      Resource: `arn:${Stack.of(scope).partition}:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken`,
      Arguments: {
        TableName: table.tableName,
        Key: { PK: { S: jsonata(`'${partitionPrefix}' & ${inspectionId}`) }, SK: { S: sortKey(step, iteration) } },
        UpdateExpression: 'SET #token = :token',
        ConditionExpression:
          '#state = :open AND #run = :run AND #revision = :revision AND attribute_not_exists(#token)',
        ExpressionAttributeNames: { '#token': 'token', '#state': 'state', '#run': 'run', '#revision': 'revision' },
        ExpressionAttributeValues: {
          ':token': { S: jsonata('$states.context.Task.Token') },
          ':open': { S: 'open' },
          ':run': { N: jsonata(`$string(${run})`) },
          ':revision': { N: jsonata('$string($states.input.revision)') },
        },
      },
      TimeoutSeconds: jsonata('$states.input.waitSeconds'),
    },
  })

const { PK: partitionPrefix } = stepItemKey('', '')

/** The step's key but for its iteration, which may be a variable: `STEP#moderation#draft#` and `$string(…)`. */
const sortKey = (step: string, iteration: string): string => {
  const { SK } = stepItemKey('', `${step}#`)
  return jsonata(`'${SK}' & $string(${iteration})`)
}
