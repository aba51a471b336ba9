import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { outcomeOf } from '../table/calls.ts'
import { getItem } from '../table/get.ts'
import { stepItemKey } from '../table/keys.ts'
import type { Table } from '../table/table.ts'
import type { InspectionStore } from './port.ts'

const stepToken = z.object({
  token: z.string().optional(),
  run: z.int(),
  revision: z.int(),
  wakeOwedSince: z.iso.datetime().optional(),
})

const tokenNames = { '#state': 'state', '#revision': 'revision', '#token': 'token' }

/** The tokens beside the steps, in DynamoDB. */
export const dynamoDbTokens = (table: Table): Pick<InspectionStore, 'tokenOf' | 'storeToken' | 'clearWake'> => ({
  tokenOf: async (id, stepKey) => {
    const item = await getItem(table, stepItemKey(id, stepKey))
    if (item === undefined) return undefined
    const { token, run, revision, wakeOwedSince } = stepToken.parse(item)
    return { token, run, revision, ...(wakeOwedSince !== undefined && { wakeOwedSince }) }
  },

  storeToken: async (id, stepKey, { token, run, revision }) => {
    const command = new UpdateCommand({
      TableName: table.name,
      Key: stepItemKey(id, stepKey),
      UpdateExpression: 'SET #token = :token',
      ConditionExpression: '#state = :open AND #run = :run AND #revision = :revision AND attribute_not_exists(#token)',
      ExpressionAttributeNames: { ...tokenNames, '#run': 'run' },
      ExpressionAttributeValues: { ':token': token, ':open': 'open', ':run': run, ':revision': revision },
    })
    return (await outcomeOf(table.documents.send(command))) === 'done'
  },

  clearWake: async (id, stepKey, { revision, token }) => {
    const isSeen = token === undefined ? 'attribute_not_exists(#token)' : '#token = :token'
    const command = new UpdateCommand({
      TableName: table.name,
      Key: stepItemKey(id, stepKey),
      UpdateExpression: 'REMOVE #token, wakeOwedSince, duePartition, dueAt',
      ConditionExpression: `#revision = :revision AND #state <> :later AND ${isSeen}`,
      ExpressionAttributeNames: tokenNames,
      ExpressionAttributeValues: {
        ':revision': revision,
        ':later': 'later',
        ...(token !== undefined && { ':token': token }),
      },
    })
    await outcomeOf(table.documents.send(command))
  },
})
