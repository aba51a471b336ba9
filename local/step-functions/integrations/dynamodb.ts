import { parseResource } from '../definition/resource.ts'
import { isObject, type Json } from '../execution/json.ts'
import { IntegrationError, type Integrations } from './integration.ts'

/** Calls an action such as `UpdateItem`; parameters and answer are the service's wire JSON. Throws the service's error by its name. */
export type CallDynamoDb = (action: string, parameters: Json) => Promise<unknown>

const pascalCase = (action: string): string => action.charAt(0).toUpperCase() + action.slice(1)

const actionOf = (resource: string): string => {
  const parsed = parseResource(resource)
  return parsed.kind === 'service' ? pascalCase(parsed.name.split('.')[0] ?? '') : ''
}

const nameOf = (error: unknown): string => (isObject(error) && typeof error.name === 'string' ? error.name : 'Unknown')

const failed = (error: unknown): IntegrationError =>
  new IntegrationError(
    `DynamoDb.${nameOf(error)}`,
    `${error instanceof Error ? error.message : String(error)} (Service: DynamoDb)`,
  )

/** `aws-sdk:dynamodb:<action>` for any action. The service's errors come as `DynamoDb.<name>`. */
export const dynamoDbIntegrations = (callDynamoDb: CallDynamoDb): Integrations => ({
  'arn:aws:states:::aws-sdk:dynamodb:*': async call => {
    try {
      return await callDynamoDb(actionOf(call.resource), call.arguments)
    } catch (error) {
      throw failed(error)
    }
  },
})
