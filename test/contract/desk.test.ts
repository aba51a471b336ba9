import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dynamoDbDesk } from '../../functions/ports/desk/dynamodb.ts'
import { memoryDesk } from '../../functions/ports/desk/memory.ts'
import type { Desk } from '../../functions/ports/desk/port.ts'
import { type RunningDynamoDb, startDynamoDb } from './dynamodb-backend.ts'
import { createRecordTable } from './record-table.ts'

const now = '2026-11-23T09:00:00Z'
const later = '2026-11-23T09:30:00Z'
const muchLater = '2026-11-24T09:00:00Z'
const place = { drawer: 'PERSON#ada', key: 'DRAFT#R5' }

describe.each(['memory', 'DynamoDB'])('the desk in %s', where => {
  let running: RunningDynamoDb | undefined
  let desk: Desk
  beforeAll(async () => {
    if (where === 'DynamoDB') running = await startDynamoDb()
  })
  beforeEach(async () => {
    desk = running === undefined ? memoryDesk() : dynamoDbDesk(await createRecordTable(running.client))
  })
  afterAll(() => running?.stop())

  it('keeps what is put there until its time has passed', async () => {
    await desk.put(place, { words: 'so far', count: 2 }, later)
    expect(await desk.get(place, now)).toEqual({ key: 'DRAFT#R5', value: { words: 'so far', count: 2 }, until: later })
    expect(await desk.get(place, later)).toBeUndefined()
    expect(await desk.list('PERSON#ada', later)).toEqual([])
  })

  it('puts something new only where nothing lies', async () => {
    expect(await desk.putNew(place, 'first', later, now)).toBe(true)
    expect(await desk.putNew(place, 'second', later, now)).toBe(false)
    expect((await desk.get(place, now))?.value).toBe('first')
    expect(await desk.putNew(place, 'after its time', '2026-11-25T09:00:00Z', muchLater)).toBe(true)
  })

  it('lets one of two who come at the same moment put something new there', async () => {
    const put = await Promise.all([1, 2].map(value => desk.putNew(place, value, later, now)))
    expect(put.filter(Boolean)).toHaveLength(1)
  })

  it('lists one drawer by key, and no other', async () => {
    await desk.put({ ...place, key: 'DRAFT#R9' }, 9, later)
    await desk.put(place, 5, later)
    await desk.put({ drawer: 'PERSON#bea', key: 'DRAFT#R5' }, 'hers', later)
    expect((await desk.list('PERSON#ada', now)).map(one => one.value)).toEqual([5, 9])
  })

  it('takes things away, however often', async () => {
    await desk.put(place, 5, later)
    await desk.remove(place)
    await desk.remove(place)
    expect(await desk.get(place, now)).toBeUndefined()
  })
})
