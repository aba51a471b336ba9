import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { databaseBinary } from '../../../local/dynamodb/binary.ts'
import type { Capacity } from '../../../local/dynamodb/capacity.ts'
import { createTables } from '../../../local/dynamodb/create-tables.ts'
import { openDatabase } from '../../../local/dynamodb/database.ts'
import { type DatabaseProcess, startDatabase } from '../../../local/dynamodb/database-process.ts'
import { createDynamoDbFront, type DynamoDbFront } from '../../../local/dynamodb/front.ts'
import type { Table } from '../../../local/template/table.ts'

const records: Table = {
  logicalId: 'Records',
  name: 'Data-Records',
  KeySchema: [
    { AttributeName: 'PK', KeyType: 'HASH' },
    { AttributeName: 'SK', KeyType: 'RANGE' },
  ],
  AttributeDefinitions: [
    { AttributeName: 'PK', AttributeType: 'S' },
    { AttributeName: 'SK', AttributeType: 'S' },
    { AttributeName: 'due', AttributeType: 'S' },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'by-due',
      KeySchema: [{ AttributeName: 'due', KeyType: 'HASH' }],
      Projection: { ProjectionType: 'ALL' },
    },
  ],
}

const TableName = records.name
const key = (id: string) => ({ PK: { S: id }, SK: { S: 'META' } })
const calls: { action: string; capacity: Capacity }[] = []
let database: DatabaseProcess
let front: DynamoDbFront

beforeAll(async () => {
  database = await startDatabase()
  front = createDynamoDbFront(database.endpoint, (action, capacity) => calls.push({ action, capacity }))
  await createTables(front, [records])
})
afterAll(async () => {
  front.close()
  await database.stop()
})
beforeEach(() => {
  calls.length = 0
})

describe('the local DynamoDB', () => {
  test('has the tables of the template, and keeps what they hold when they are created again', async () => {
    await front.call('PutItem', { TableName, Item: key('kept') })
    await createTables(front, [records])
    expect(await front.call('GetItem', { TableName, Key: key('kept') })).toMatchObject({ Item: key('kept') })
  })

  test('counts what reading and writing would be charged', async () => {
    await front.call('PutItem', { TableName, Item: { ...key('big'), text: { S: 'x'.repeat(2500) } } })
    await front.call('GetItem', { TableName, Key: key('big'), ConsistentRead: true })
    await front.call('GetItem', { TableName, Key: key('big') })
    const puts = [{ Put: { TableName, Item: key('a') } }, { Put: { TableName, Item: key('b') } }]
    await front.call('TransactWriteItems', { TransactItems: puts })
    expect(calls).toEqual([
      { action: 'PutItem', capacity: { readUnits: 0, writeUnits: 3 } },
      { action: 'GetItem', capacity: { readUnits: 1, writeUnits: 0 } },
      { action: 'GetItem', capacity: { readUnits: 0.5, writeUnits: 0 } },
      { action: 'TransactWriteItems', capacity: { readUnits: 0, writeUnits: 4 } },
    ])
  })

  test('says a refusal by its name and counts what it is charged at least', async () => {
    const ConditionExpression = 'attribute_not_exists(PK)'
    await front.call('PutItem', { TableName, Item: key('once') })
    const again = front.call('PutItem', { TableName, Item: key('once'), ConditionExpression })
    await expect(again).rejects.toMatchObject({ name: 'ConditionalCheckFailedException' })
    const puts = [
      { Put: { TableName, Item: key('once'), ConditionExpression } },
      { Put: { TableName, Item: key('new') } },
    ]
    const transaction = front.call('TransactWriteItems', { TransactItems: puts })
    await expect(transaction).rejects.toMatchObject({ name: 'TransactionCanceledException' })
    await expect(front.call('GetItem', { TableName: 'unknown', Key: key('once') })).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    })
    expect(calls.slice(1).map(({ capacity }) => capacity.writeUnits)).toEqual([1, 4, 0])
  })

  test('leaves the capacity that a caller asks for in detail as it asks', async () => {
    const answer = await front.call('PutItem', {
      TableName,
      Item: { ...key('detail'), due: { S: 'now' } },
      ReturnConsumedCapacity: 'INDEXES',
    })
    expect(answer).toMatchObject({
      ConsumedCapacity: { CapacityUnits: 2, GlobalSecondaryIndexes: { 'by-due': { CapacityUnits: 1 } } },
    })
    expect(calls).toEqual([{ action: 'PutItem', capacity: { readUnits: 0, writeUnits: 2 } }])
  })

  test('does not count those who only look on', async () => {
    await front.peek('GetItem', { TableName, Key: key('any') })
    expect(calls).toEqual([])
  })
})

describe('the database process', () => {
  test('keeps the record on its file from one start to the next', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'database-')), 'record.db')
    const first = await startDatabase(file)
    const writing = createDynamoDbFront(first.endpoint, () => undefined)
    await createTables(writing, [records])
    await writing.call('PutItem', { TableName, Item: key('kept') })
    writing.close()
    await first.stop()
    const second = await startDatabase(file)
    const reading = createDynamoDbFront(second.endpoint, () => undefined)
    expect(await reading.call('GetItem', { TableName, Key: key('kept') })).toMatchObject({ Item: key('kept') })
    reading.close()
    await second.stop()
  })

  test('ends when the process that started it is killed', async () => {
    const source = new URL('../../../local/dynamodb/database-process.ts', import.meta.url).href
    const program = `const { startDatabase } = await import('${source}'); console.log((await startDatabase()).endpoint); setInterval(() => {}, 1000)`
    const owner = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [said]: unknown[] = await once(owner.stdout, 'data')
    const endpoint = String(said).trim()
    expect((await fetch(endpoint)).ok).toBe(true)
    owner.kill('SIGKILL')
    await expect
      .poll(() =>
        fetch(endpoint).then(
          () => 'up',
          () => 'down',
        ),
      )
      .toBe('down')
  })

  test('says what to do on a platform that it has no program for', () => {
    expect(() => databaseBinary('plan9-mips')).toThrow(/No database for plan9-mips.*Set DYNAMODB_ENDPOINT/)
  })

  test('is not started where DYNAMODB_ENDPOINT names another', async () => {
    const given = await openDatabase(undefined, 'http://127.0.0.1:9')
    expect(given.endpoint).toBe('http://127.0.0.1:9')
    await given.stop()
  })

  test('says why it could not start', async () => {
    await expect(startDatabase('/nowhere/at/all.db')).rejects.toThrow(/did not start/)
  })
})
