import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryTable, emptyRecord, type MemoryRecord } from '../../functions/ports/table/memory-table.ts'
import { updateTokenItem } from '../../local/simulation/system/token-item.ts'
import { openedOnItsDay } from '../builders/play.ts'

const key = 'notification#letter#1'

/** What the relay's Await state sends, once its expressions are evaluated. */
const asking = (change: object = {}, values: object = {}) => ({
  TableName: 'record',
  Key: { PK: { S: 'INSPECTION#east-lothian-2023-10-31' }, SK: { S: `STEP#${key}` } },
  UpdateExpression: 'SET #token = :token',
  ConditionExpression: '#state = :open AND #run = :run AND #revision = :revision AND attribute_not_exists(#token)',
  ExpressionAttributeNames: { '#token': 'token', '#state': 'state', '#run': 'run', '#revision': 'revision' },
  ExpressionAttributeValues: {
    ':token': { S: 'token-1' },
    ':open': { S: 'open' },
    ':run': { N: '1' },
    ':revision': { N: '1' },
    ...values,
  },
  ...change,
})

// The same as of the state on DynamoDB: test/contract/await-state.test.ts.
describe('the token item in memory', () => {
  const table = createMemoryTable()
  let record: MemoryRecord
  beforeEach(() => {
    const { inspection, steps } = openedOnItsDay({ stage: 'notification', step: 'letter' })
    record = emptyRecord(inspection)
    for (const one of steps) record.steps.set(key, one)
    table.records.set(inspection.id, record)
  })

  it('takes the token of an open step under its run and revision', () => {
    updateTokenItem(table, 'record', asking())
    expect(record.tokens.get(key)).toBe('token-1')
  })

  it.each([
    ['of a step of a later run', asking({}, { ':run': { N: '2' } })],
    ['at a revision that has passed', asking({}, { ':revision': { N: '2' } })],
    ['of a step in another state', asking({}, { ':open': { S: 'closed' } })],
    ['of a step that is not there', asking({ Key: { PK: { S: 'INSPECTION#none' }, SK: { S: `STEP#${key}` } } })],
  ])('refuses the token %s', (_what, given) => {
    expect(() => updateTokenItem(table, 'record', given)).toThrow('DynamoDb.ConditionalCheckFailedException')
    expect(record.tokens.size).toBe(0)
  })

  it('replaces no token', () => {
    updateTokenItem(table, 'record', asking())
    expect(() => updateTokenItem(table, 'record', asking({}, { ':token': { S: 'token-2' } }))).toThrow()
    expect(record.tokens.get(key)).toBe('token-1')
  })

  it.each([
    ['another table', asking({ TableName: 'other' }), 'ResourceNotFoundException'],
    ['another attribute', asking({ UpdateExpression: 'SET #state = :open' }), 'ValidationException'],
    ['a condition of another form', asking({ ConditionExpression: '#run < :run' }), 'ValidationException'],
  ])('does not pretend to understand %s', (_what, given, error) => {
    expect(() => updateTokenItem(table, 'record', given)).toThrow(error)
  })
})
