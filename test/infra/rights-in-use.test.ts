import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { uploadsOf } from '../../functions/file-scanned/uploads.ts'
import { dynamoDbDesk } from '../../functions/ports/desk/dynamodb.ts'
import { dynamoDbInspectionStore } from '../../functions/ports/inspection-store/dynamodb.ts'
import { dynamoDbPapers } from '../../functions/ports/papers/dynamodb.ts'
import { tableOf } from '../../functions/ports/table/table.ts'
import { resources } from './assembly.ts'
import { grantedTo } from './policies.ts'

const key = z.object({ PK: z.object({ S: z.string() }) })
const body = z.looseObject({ TableName: z.string(), Key: key.optional(), Item: key.optional() })

interface Call {
  readonly action: string
  readonly tableName: string
  /** The partition of the item that it is about; a query says it in another way. */
  readonly partition: string | undefined
}
const calls: Call[] = []
const answers = new Map<string, object>()

/** Answers as DynamoDB would, and notes what it was asked. */
const server = createServer(async (request, response) => {
  const action = String(request.headers['x-amz-target']).replace(/^.*\./, '')
  const { TableName: tableName, Key, Item } = body.parse(JSON.parse(await text(request)))
  calls.push({ action, tableName, partition: (Key ?? Item)?.PK.S })
  response.setHeader('content-type', 'application/x-amz-json-1.0')
  response.end(JSON.stringify(answers.get(action) ?? {}))
})

const conditions = z.object({ 'ForAllValues:StringLike': z.object({ 'dynamodb:LeadingKeys': z.array(z.string()) }) })

/** Whether a function may do that, by its own policy. */
const may = (name: string, { action, tableName, partition }: Call): boolean => {
  const tables = resources('AWS::DynamoDB::GlobalTable', z.object({}))
  const arn = tables.find(({ identity }) => identity.name === tableName)?.identity.arn ?? ''
  return grantedTo(name).some(({ Action, Resource, Condition }) => {
    if (!Action.includes(`dynamodb:${action}`) || !Resource.includes(arn)) return false
    if (Condition === undefined) return true
    const [pattern = '', ...others] = conditions.parse(Condition)['ForAllValues:StringLike']['dynamodb:LeadingKeys']
    return others.length === 0 && partition?.startsWith(pattern.replace(/\*$/, '')) === true
  })
}

const table = (name: string) => {
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const credentials = { accessKeyId: 'nobody', secretAccessKey: 'nothing' }
  return tableOf(new DynamoDBClient({ endpoint: `http://127.0.0.1:${port}`, region: 'eu-west-2', credentials }), name)
}

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => server.close())
beforeEach(() => {
  calls.length = 0
  answers.clear()
})

describe('the check of a file', () => {
  const place = { inspectionId: 'invented', requestKey: 'R5', uploadId: 'u1', fileName: 'return.csv' }
  const waiting = {
    ...{ PK: { S: 'PAPERS#invented' }, SK: { S: 'UPLOAD#u1' }, kind: { S: 'upload' }, id: { S: 'u1' } },
    ...{ by: { S: 'ada' }, at: { S: '2026-11-23T10:00:00Z' }, request: { S: 'R5' }, fileName: { S: 'return.csv' } },
    state: { M: { kind: { S: 'expected' } } },
  }

  it('may do everything that it does', async () => {
    const record = table('joint-inspections-record')
    const uploads = uploadsOf({ papers: dynamoDbPapers(record), store: dynamoDbInspectionStore(record) })
    answers.set('GetItem', { Item: waiting }).set('Query', { Items: [] })
    await uploads.purposeOf(place)
    await uploads.settled(place, { state: 'refused', reason: 'invented', findings: [] })
    expect(calls.map(({ action }) => action)).toEqual(['GetItem', 'Query', 'UpdateItem'])
    expect(calls.filter(one => !may('file-scanned', one))).toEqual([])
  })

  it.each(['PutItem', 'UpdateItem', 'DeleteItem'])('may do no %s on the record itself', action => {
    const onRecord = { action, tableName: 'joint-inspections-record', partition: 'INSPECTION#invented' }
    expect(may('file-scanned', onRecord)).toBe(false)
    expect(may('portal', onRecord)).toBe(true)
  })
})

describe('the pages', () => {
  it('may do everything with the desk that its port does', async () => {
    const desk = dynamoDbDesk(table('joint-inspections-desk'))
    const [place, now, until] = [{ drawer: 'SESSION', key: 'one' }, '2026-11-23T10:00:00Z', '2026-11-23T11:00:00Z']
    const { get, put, putNew, remove, list, ...more } = desk
    expect(more).toEqual({})
    await get(place, now)
    await put(place, {}, until)
    await putNew(place, {}, until, now)
    await remove(place)
    await list('SESSION', now)
    expect(new Set(calls.map(({ action }) => action))).toEqual(new Set(['GetItem', 'PutItem', 'DeleteItem', 'Query']))
    expect(calls.filter(one => !may('portal', one))).toEqual([])
  })
})
