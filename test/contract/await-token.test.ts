import { App, Stack } from 'aws-cdk-lib'
import { AttributeType, TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Step } from '../../domain/inspection/step.ts'
import { dynamoDbInspectionStore } from '../../functions/ports/inspection-store/dynamodb.ts'
import { createDynamoDbFront, type DynamoDbFront } from '../../local/dynamodb/front.ts'
import { awaitToken } from '../../workflows/await-token.ts'
import { aDefinition, aWorld } from '../unit/step-functions/running.ts'
import { aNewRecord, anOpenStep, draft, id } from './building.ts'
import { type RunningDynamoDb, startDynamoDb } from './dynamodb-backend.ts'
import { createRecordTable } from './record-table.ts'

let running: RunningDynamoDb
let front: DynamoDbFront
beforeAll(async () => {
  running = await startDynamoDb()
  front = createDynamoDbFront(running.endpoint, () => undefined)
})
afterAll(async () => {
  front.close()
  await running.stop()
})

/** The state as workflows/ writes it, on the table of this name. */
const awaitIn = (TableName: string): { Arguments: object } & Record<string, unknown> => {
  const stack = new Stack(new App(), 'Contract')
  const key = { name: 'PK', type: AttributeType.STRING }
  const any = LambdaFunction.fromFunctionArn(stack, 'Any', 'arn:aws:lambda:eu-west-2:000000000000:function:any')
  const parts = { openStep: any, overdueStep: any, finishStage: any, recordFailure: any }
  const table = new TableV2(stack, 'Table', { partitionKey: key })
  const state = awaitToken(stack, 'Await', { table, ...parts }, 'moderation#draft', '1').toStateJson()
  const { Arguments, ...rest }: { Arguments: object } = stack.resolve(state)
  return {
    ...rest,
    Resource: 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken',
    Arguments: { ...Arguments, TableName },
  }
}

/** A relay of this run that comes to Await having seen this revision, on a record with one step. */
const aWaitingRelay = async (one: Step, run: number, revision: number) => {
  const table = await createRecordTable(running.client)
  const store = dynamoDbInspectionStore(table)
  await store.create(aNewRecord({ steps: [one] }))
  const { engine } = aWorld({ dynamoDb: front.call })
  const definition = aDefinition({ Await: { ...awaitIn(table.name), End: true } })
  const { stateMachineArn } = await engine.createStateMachine({ name: 'relay', definition })
  const input = JSON.stringify({ inspectionId: id, run, revision, waitSeconds: 3600 })
  const { executionArn } = await engine.startExecution({ stateMachineArn, name: 'relay', input })
  const outcome = async () => {
    const { status, error } = await engine.describeExecution({ executionArn })
    return error ?? status
  }
  return { engine, outcome, token: async () => (await store.tokenOf(id, draft))?.token }
}

const { stage, step, iteration, openedAt } = anOpenStep()
const closed: Step = {
  ...{ state: 'closed', stage, step, iteration, run: 1, revision: 1, openedAt },
  closedAt: openedAt,
  outcome: 'sent',
}

describe('Await as the workflows define it, on the record as the store writes it', () => {
  it('leaves its token on an open step under its run and revision, and ends when that is answered', async () => {
    const { engine, outcome, token } = await aWaitingRelay(anOpenStep({ revision: 3 }), 1, 3)
    await expect.poll(token).toBeTypeOf('string')
    expect(await outcome()).toBe('RUNNING')
    await engine.sendTaskSuccess({ taskToken: (await token()) ?? '', output: '{}' })
    await expect.poll(outcome).toBe('SUCCEEDED')
  })

  it.each([
    ['its run was superseded', anOpenStep({ run: 2 }), 1, 1],
    ['the step has moved on to another revision', anOpenStep({ revision: 2 }), 1, 1],
    ['the step is closed', closed, 1, 1],
  ])('leaves none when %s, and does not wait', async (_when, one, run, revision) => {
    const { outcome, token } = await aWaitingRelay(one, run, revision)
    await expect.poll(outcome).toBe('DynamoDb.ConditionalCheckFailedException')
    expect(await token()).toBeUndefined()
  })
})
