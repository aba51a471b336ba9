import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { dynamoDbDirectory } from '../../functions/ports/directory/dynamodb.ts'
import { dynamoDbInspectionStore } from '../../functions/ports/inspection-store/dynamodb.ts'
import { dynamoDbNoticeLedger } from '../../functions/ports/notice-ledger/dynamodb.ts'
import type { Table } from '../../functions/ports/table/table.ts'
import { aNewRecord, anOpenStep, draft, id } from './building.ts'
import { type RunningDynamoDb, startDynamoDb } from './dynamodb-backend.ts'
import { createRecordTable } from './record-table.ts'

const read = z.object({
  ConsistentRead: z.boolean().optional(),
  IndexName: z.string().optional(),
  RequestItems: z.record(z.string(), z.object({ ConsistentRead: z.boolean().optional() })).optional(),
})
const reads = ['QueryCommand', 'GetItemCommand', 'BatchGetItemCommand']

// The local database never lags, and DynamoDB does: what is asked for is looked at, not what comes.
describe('what decisions rest on, in DynamoDB', () => {
  let running: RunningDynamoDb
  let table: Table
  let asked: z.infer<typeof read>[]
  beforeAll(async () => {
    running = await startDynamoDb()
    running.client.middlewareStack.add(
      (next, { commandName = '' }) =>
        async args => {
          if (reads.includes(commandName)) asked.push(read.parse(args.input))
          return next(args)
        },
      { step: 'build', name: 'noteReads' },
    )
  })
  beforeEach(async () => {
    table = await createRecordTable(running.client)
    await dynamoDbInspectionStore(table).create(aNewRecord({ steps: [anOpenStep()] }))
    asked = []
  })
  afterAll(() => running.stop())

  const isConsistent = ({ ConsistentRead, RequestItems }: z.infer<typeof read>): boolean =>
    RequestItems === undefined
      ? ConsistentRead === true
      : Object.values(RequestItems).every(one => one.ConsistentRead === true)

  it.each<[string, (table: Table) => Promise<unknown>]>([
    ['a record', on => dynamoDbInspectionStore(on).load(id)],
    ['the token of a step', on => dynamoDbInspectionStore(on).tokenOf(id, draft)],
    ['a ledger', on => dynamoDbInspectionStore(on).notices(id)],
    ['an audit', on => dynamoDbInspectionStore(on).events(id)],
    ['people', on => dynamoDbDirectory(on).getMany(['person-lead'])],
    ['who had a digest', on => dynamoDbNoticeLedger(on).hadDigest(['person-lead'], '2023-11-07')],
  ])('is read consistently, and from no index: %s', async (_what, work) => {
    await work(table)
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.filter(one => one.IndexName !== undefined || !isConsistent(one))).toEqual([])
  })
})
