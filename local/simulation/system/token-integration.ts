import type { MemoryTable } from '../../../functions/ports/table/memory-table.ts'
import {
  type IntegrationCall,
  IntegrationError,
  type Integrations,
} from '../../step-functions/integrations/integration.ts'
import { type Surroundings, slowly } from '../faults/life.ts'
import { updateTokenItem } from './token-item.ts'

const failed = (name: string): IntegrationError =>
  new IntegrationError(`DynamoDb.${name}`, `${name} (Service: DynamoDb)`)

// A write that its caller has given up lands within a minute: before the retry, which waits a second at most, or after it.
const latestMs = [200, 1000, 60_000] as const

/** The one call that relays make to the table themselves, with what may befall it. */
export const tokenIntegrations = (table: MemoryTable, tableName: string, surroundings: Surroundings): Integrations => {
  const { clock, faults, trace, wrote } = surroundings

  const store = (call: IntegrationCall): object => {
    wrote()
    const answer = updateTokenItem(table, tableName, call.arguments)
    trace.note(`token stored by ${call.caller.execution.split(':').at(-1)}`)
    return answer
  }

  const storeLate = (call: IntegrationCall): void => {
    clock.at(clock.now() + faults.chance.integer(1, faults.chance.pick(latestMs)), () => {
      try {
        store(call)
        faults.hit('token-late')
      } catch (error) {
        if (!(error instanceof IntegrationError)) throw error
        trace.note(`token refused: ${error.error}`)
      }
    })
  }

  return {
    'arn:aws:states:::aws-sdk:dynamodb:updateItem': async call => {
      await slowly('slow-answer', surroundings)
      if (faults.strikes('token-late')) {
        storeLate(call)
        throw failed('SdkClientException')
      }
      if (faults.strikes('token-throttled')) {
        faults.hit('token-throttled')
        throw failed('ThrottlingException')
      }
      const answer = store(call)
      if (!faults.strikes('token-unanswered')) return answer
      faults.hit('token-unanswered')
      throw failed('SdkClientException')
    },
  }
}
