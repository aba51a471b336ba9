import { randomUUID } from 'node:crypto'
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { Failure } from '../../../domain/failure.ts'
import { answered } from './calls.ts'
import type { Table } from './table.ts'

type Actions = NonNullable<TransactWriteCommandInput['TransactItems']>
export type Action = Actions[number]

const conditions = new Set(['ConditionalCheckFailed', 'TransactionConflict'])

/**
 * Writes all or nothing. Yields `refused` when a condition did not hold, or another transaction was at one of the items.
 * The token makes the client's own repetitions of this call harmless; two calls never share one, so that of two claimers
 * with equal claims only one wins. Errors: StoreUnavailable.
 */
export const transact = async (table: Table, actions: Actions): Promise<'done' | 'refused'> => {
  const command = new TransactWriteCommand({ TransactItems: actions, ClientRequestToken: randomUUID() })
  try {
    await answered(table.documents.send(command))
    return 'done'
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error
    const reasons = (error.CancellationReasons ?? []).map(one => one.Code ?? 'None')
    if (reasons.some(one => conditions.has(one))) return 'refused'
    if (reasons.some(one => overloads.has(one)))
      throw new Failure('StoreUnavailable', 'The store is busy. Nothing is written: try again in a moment.', {
        cause: error,
      })
    throw error
  }
}

const overloads = new Set(['ThrottlingError', 'ProvisionedThroughputExceeded'])
