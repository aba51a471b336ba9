import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { indexes } from '../../functions/ports/table/index-attributes.ts'
import { resources } from './assembly.ts'

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.string() }))
const tables = resources(
  'AWS::DynamoDB::GlobalTable',
  z.object({
    BillingMode: z.string(),
    KeySchema: keySchema,
    GlobalSecondaryIndexes: z.array(
      z.object({ IndexName: z.string(), KeySchema: keySchema, Projection: z.object({ ProjectionType: z.string() }) }),
    ),
    SSESpecification: z.object({ SSEEnabled: z.boolean(), SSEType: z.string() }),
    Replicas: z.array(z.looseObject({ Region: z.string() })),
  }),
)
const keys = resources('AWS::KMS::Key', z.object({ EnableKeyRotation: z.boolean() }))
const recordKey = keys.find(({ id }) => id.startsWith('RecordKey'))
const [table] = tables

describe('the table of the record', () => {
  it('is the only table', () => {
    expect(tables.map(({ identity }) => identity.name)).toEqual(['joint-inspections-record'])
    expect(resources('AWS::DynamoDB::Table', z.object({}))).toEqual([])
  })

  it('lies in one place, in the United Kingdom', () => {
    expect(table?.properties.Replicas.map(({ Region }) => Region)).toEqual(['eu-west-2'])
  })

  it('can be restored to any second and cannot be deleted by mistake', () => {
    expect(table?.properties.Replicas).toEqual([
      expect.objectContaining({
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      }),
    ])
  })

  it('stays, and its key with it, when the stack goes or the table would be replaced', () => {
    for (const one of [table, recordKey])
      expect(one?.resource).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })
  })

  it('is encrypted with a key of its own, renewed every year', () => {
    expect(table?.properties.SSESpecification).toEqual({ SSEEnabled: true, SSEType: 'KMS' })
    expect(table?.properties.Replicas).toEqual([
      expect.objectContaining({ SSESpecification: { KMSMasterKeyId: recordKey?.identity.arn } }),
    ])
    expect(recordKey?.properties.EnableKeyRotation).toBe(true)
  })

  it('is paid by use', () => {
    expect(table?.properties.BillingMode).toBe('PAY_PER_REQUEST')
  })

  it('is found by inspection, and by what is due, by the board and by person', () => {
    const key = (partition: string, sort: string) => [
      { AttributeName: partition, KeyType: 'HASH' },
      { AttributeName: sort, KeyType: 'RANGE' },
    ]
    expect(table?.properties.KeySchema).toEqual(key('PK', 'SK'))
    expect(table?.properties.GlobalSecondaryIndexes).toEqual(
      Object.values(indexes).map(({ name, partition, sort }) => ({
        IndexName: name,
        KeySchema: key(partition, sort),
        Projection: { ProjectionType: 'ALL' },
      })),
    )
    expect(Object.keys(indexes)).toEqual(['due', 'board', 'person'])
  })
})
