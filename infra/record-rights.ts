import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { Grant, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { indexes } from '../functions/ports/table/index-attributes.ts'
import { paperKey } from '../functions/ports/table/keys.ts'

const named = (actions: readonly string[]): string[] => actions.map(one => `dynamodb:${one}`)

/** The right to read and to change the record, on the table and its indexes by name. */
export const grantRecord = (grantee: LambdaFunction, table: TableV2): void => {
  const indexArns = Object.values(indexes).map(({ name }) => `${table.tableArn}/index/${name}`)
  Grant.addToPrincipal({ grantee, actions: ['dynamodb:Query'], resourceArns: [table.tableArn, ...indexArns] })
  Grant.addToPrincipal({
    grantee,
    actions: named(['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'ConditionCheckItem']),
    resourceArns: [table.tableArn],
  })
  grantKey(grantee, table)
}

/** The right to read an inspection and to say of a paper what became of it: nothing of the record itself changes by it. */
export const grantPapers = (grantee: LambdaFunction, table: TableV2): void => {
  Grant.addToPrincipal({ grantee, actions: ['dynamodb:Query'], resourceArns: [table.tableArn] })
  grantee.addToRolePolicy(
    new PolicyStatement({
      actions: named(['GetItem', 'UpdateItem']),
      resources: [table.tableArn],
      conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [paperKey('*', 'upload', '').PK] } },
    }),
  )
  grantKey(grantee, table)
}

/** The right to take single items away. */
export const grantTakingAway = (grantee: LambdaFunction, table: TableV2): void => {
  Grant.addToPrincipal({ grantee, actions: named(['DeleteItem']), resourceArns: [table.tableArn] })
}

/** The right to what people have in hand. */
export const grantDesk = (grantee: LambdaFunction, desk: TableV2): void => {
  const actions = named(['GetItem', 'PutItem', 'DeleteItem', 'Query'])
  Grant.addToPrincipal({ grantee, actions, resourceArns: [desk.tableArn] })
  grantKey(grantee, desk)
}

/** DynamoDB uses the key on the caller's behalf; these are all the actions that it needs for that. */
const grantKey = (grantee: LambdaFunction, { encryptionKey }: TableV2): void => {
  encryptionKey?.grant(grantee, 'kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey')
}
