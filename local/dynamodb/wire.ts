import * as z from 'zod'

const error = z.object({ __type: z.string(), message: z.string().optional(), Message: z.string().optional() })

/** A refusal by the service, under the service's name for it, such as `ConditionalCheckFailedException`. */
export class DynamoDbError extends Error {}

/** The service's refusal, from the body of its answer. */
export const refusalOf = (body: unknown): DynamoDbError => {
  const { __type, message, Message } = error.parse(body)
  const refusal = new DynamoDbError(message ?? Message ?? __type)
  refusal.name = __type.split('#').at(-1) ?? __type
  return refusal
}

/** What a call without the SDK sends. The date and signature are looked for, but not checked, on this machine. */
export const callHeaders = (action: string): Readonly<Record<string, string>> => ({
  'content-type': 'application/x-amz-json-1.0',
  'x-amz-target': `DynamoDB_20120810.${action}`,
  'x-amz-date': '20000101T000000Z',
  authorization:
    'AWS4-HMAC-SHA256 Credential=local/20000101/eu-west-2/dynamodb/aws4_request, SignedHeaders=host, Signature=local',
})
