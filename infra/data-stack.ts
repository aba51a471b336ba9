import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib'
import { AttributeType, Billing, ProjectionType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { Key } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import { indexes } from '../functions/ports/table/index-attributes.ts'

const text = (name: string) => ({ name, type: AttributeType.STRING })

/**
 * The record, and what people have in hand: a table each, on demand, with their own key, kept when the stack goes, restorable
 * to any second of 35 days.
 */
export class DataStack extends Stack {
  readonly table: TableV2
  /** What people have in hand: sessions, drafts, links. */
  readonly desk: TableV2

  constructor(scope: Construct, id: string, { env }: Required<Pick<StackProps, 'env'>>) {
    super(scope, id, { env, description: 'Joint inspections: the record', terminationProtection: true })
    const key = new Key(this, 'RecordKey', {
      description: 'The record of joint inspections',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    this.table = new TableV2(this, 'Record', {
      tableName: 'joint-inspections-record',
      partitionKey: text('PK'),
      sortKey: text('SK'),
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      globalSecondaryIndexes: Object.values(indexes).map(({ name, partition, sort }) => ({
        indexName: name,
        partitionKey: text(partition),
        sortKey: text(sort),
        projectionType: ProjectionType.ALL,
      })),
    })
    this.desk = new TableV2(this, 'Desk', {
      tableName: 'joint-inspections-desk',
      partitionKey: text('PK'),
      sortKey: text('SK'),
      timeToLiveAttribute: 'expiresAt',
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
  }
}
