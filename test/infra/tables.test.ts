import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { indexes } from '../../functions/ports/table/index-attributes.ts'
import { resources } from './assembly.ts'

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.string() }))
const index = z.object({
  IndexName: z.string(),
  KeySchema: keySchema,
  Projection: z.object({ ProjectionType: z.string() }),
})
const tables = resources(
  'AWS::DynamoDB::GlobalTable',
  z.object({
    BillingMode: z.string(),
    KeySchema: keySchema,
    GlobalSecondaryIndexes: z.array(index).default([]),
    SSESpecification: z.object({ SSEEnabled: z.boolean(), SSEType: z.string() }),
    TimeToLiveSpecification: z.object({ AttributeName: z.string(), Enabled: z.boolean() }).optional(),
    Replicas: z.array(z.looseObject({ Region: z.string() })),
  }),
)
const keys = resources('AWS::KMS::Key', z.object({ EnableKeyRotation: z.boolean() }))
const recordKey = keys.find(({ id }) => id.startsWith('RecordKey'))
const called = (name: string) => tables.find(({ identity }) => identity.name === name)
const record = called('joint-inspections-record')
const desk = called('joint-inspections-desk')
const key = (partition: string, sort: string) => [
  { AttributeName: partition, KeyType: 'HASH' },
  { AttributeName: sort, KeyType: 'RANGE' },
]

describe('the tables', () => {
  it('are the record and the desk', () => {
    expect(tables.map(({ identity }) => identity.name).sort()).toEqual([
      'joint-inspections-desk',
      'joint-inspections-record',
    ])
    expect(resources('AWS::DynamoDB::Table', z.object({}))).toEqual([])
  })
})

describe.each(tables.map(one => [one.identity.name, one] as const))(
  'the table %s',
  (_name, { properties, resource }) => {
    it('lies in one place, in the United Kingdom', () => {
      expect(properties.Replicas.map(({ Region }) => Region)).toEqual(['eu-west-2'])
    })

    it('can be restored to any second and cannot be deleted by mistake', () => {
      expect(properties.Replicas).toEqual([
        expect.objectContaining({
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        }),
      ])
    })

    it('stays, and its key with it, when the stack goes or the table would be replaced', () => {
      for (const one of [resource, recordKey?.resource])
        expect(one).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })
    })

    it('is encrypted with our own key, renewed every year', () => {
      expect(properties.SSESpecification).toEqual({ SSEEnabled: true, SSEType: 'KMS' })
      expect(properties.Replicas).toEqual([
        expect.objectContaining({ SSESpecification: { KMSMasterKeyId: recordKey?.identity.arn } }),
      ])
      expect(recordKey?.properties.EnableKeyRotation).toBe(true)
    })

    it('is paid by use', () => {
      expect(properties.BillingMode).toBe('PAY_PER_REQUEST')
    })

    it('is found by partition and sort key', () => {
      expect(properties.KeySchema).toEqual(key('PK', 'SK'))
    })
  },
)

describe('the table of the record', () => {
  it('is found by what is due, by the board and by person too', () => {
    expect(record?.properties.GlobalSecondaryIndexes).toEqual(
      Object.values(indexes).map(({ name, partition, sort }) => ({
        IndexName: name,
        KeySchema: key(partition, sort),
        Projection: { ProjectionType: 'ALL' },
      })),
    )
    expect(Object.keys(indexes)).toEqual(['due', 'board', 'person'])
  })

  it('forgets nothing by itself', () => {
    expect(record?.properties.TimeToLiveSpecification).toBeUndefined()
  })
})

describe('the desk', () => {
  it('is cleared of what has expired', () => {
    expect(desk?.properties.TimeToLiveSpecification).toEqual({ AttributeName: 'expiresAt', Enabled: true })
  })
})
