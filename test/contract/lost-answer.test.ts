import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dynamoDbInspectionStore } from '../../functions/ports/inspection-store/dynamodb.ts'
import { verifyChain } from '../../functions/ports/inspection-store/seal.ts'
import { dynamoDbNoticeLedger } from '../../functions/ports/notice-ledger/dynamodb.ts'
import { aChange, aNewRecord, aNotice, anOpenStep, id, keyOf } from './building.ts'
import { type RunningDynamoDb, startDynamoDb } from './dynamodb-backend.ts'
import { createRecordTable } from './record-table.ts'

let running: RunningDynamoDb
beforeAll(async () => {
  running = await startDynamoDb()
})
afterAll(() => running.stop())

/** Loses the answer to the next transaction on its way back, so that the client sends it again by itself. */
const loseNextAnswer = (client: DynamoDBClient): { readonly sent: () => number } => {
  let sent = 0
  client.middlewareStack.add(
    (next, { commandName }) =>
      async args => {
        const answer = await next(args)
        if (commandName !== 'TransactWriteItemsCommand') return answer
        sent += 1
        if (sent === 1) throw Object.assign(new Error('the answer was lost'), { name: 'TimeoutError' })
        return answer
      },
    { step: 'deserialize', name: 'loseNextAnswer', override: true },
  )
  return { sent: () => sent }
}

describe('a transaction whose answer is lost on the way', () => {
  it('was written once when the client sends it again: a commit', async () => {
    const store = dynamoDbInspectionStore(await createRecordTable(running.client))
    await store.create(aNewRecord())
    const before = await store.load(id)
    const { sent } = loseNextAnswer(running.client)
    await store.commit(before.inspection, aChange(before, { steps: [anOpenStep()] }))
    const after = await store.load(id)
    expect(sent()).toBe(2)
    expect(after.inspection.version).toBe(before.inspection.version + 1)
    expect(verifyChain(await store.events(id), after.inspection.audit)).toBeUndefined()
  })

  it('was written once when the client sends it again: the claim of a digest', async () => {
    const table = await createRecordTable(running.client)
    await dynamoDbInspectionStore(table).create(aNewRecord({ notices: [aNotice()] }))
    const { sent } = loseNextAnswer(running.client)
    const digest = { personId: 'person-imaginary', date: '2023-11-17' }
    const claim = dynamoDbNoticeLedger(table).claim([keyOf(aNotice())], { at: '2023-11-17T09:00:00Z', digest })
    expect(await claim).toBe('claimed')
    expect(sent()).toBe(2)
  })
})
