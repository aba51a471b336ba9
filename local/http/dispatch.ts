import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'
import type { DynamoDbFront } from '../dynamodb/front.ts'
import { FunctionUnknown } from '../lambda/function-unknown.ts'
import type { Outcome } from '../lambda/outcome.ts'
import type { SesAnswer } from '../ses/ses.ts'

export interface Request {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface Response {
  readonly status: number
  readonly headers: OutgoingHttpHeaders
  readonly body: string
}

/** The services behind the one address. */
export interface Services {
  readonly stepFunctions: (
    target: string,
    body: unknown,
  ) => Promise<{ readonly status: number; readonly body: unknown }>
  readonly dynamoDb: Pick<DynamoDbFront, 'forward'>
  readonly ses: (form: URLSearchParams) => SesAnswer
  readonly lambda: (functionName: string, event: unknown) => Promise<Outcome>
}

const json = 'application/json'
const awsJson = 'application/x-amz-json-1.0'
const invocation = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/

const respond = (status: number, contentType: string, body: string, headers: OutgoingHttpHeaders = {}): Response => ({
  status,
  headers: { 'content-type': contentType, ...headers },
  body,
})

const stepFunctions = async ({ stepFunctions }: Services, target: string, text: string): Promise<Response> => {
  const { status, body } = await stepFunctions(target, JSON.parse(text || '{}'))
  return respond(status, awsJson, JSON.stringify(body))
}

const dynamoDb = async ({ dynamoDb }: Services, action: string, request: Request): Promise<Response> => {
  const { status, headers, body } = await dynamoDb.forward(action, request.headers, request.body)
  const checksum = headers['x-amz-crc32']
  const requestId = headers['x-amzn-requestid']
  return respond(status, awsJson, body, {
    ...(checksum === undefined ? {} : { 'x-amz-crc32': checksum }),
    ...(requestId === undefined ? {} : { 'x-amzn-requestid': requestId }),
  })
}

const lambda = async ({ lambda }: Services, functionName: string, text: string): Promise<Response> => {
  const event: unknown = JSON.parse(text || '{}')
  const outcome = await lambda(decodeURIComponent(functionName), event).catch(unknownFunction)
  if (outcome instanceof FunctionUnknown)
    return respond(404, json, JSON.stringify({ Type: 'User', Message: outcome.message }), {
      'x-amzn-errortype': 'ResourceNotFoundException',
    })
  return 'payload' in outcome
    ? respond(200, json, JSON.stringify(outcome.payload))
    : respond(200, json, JSON.stringify(outcome.functionError), { 'x-amz-function-error': 'Unhandled' })
}

const unknownFunction = (error: unknown): FunctionUnknown => {
  if (error instanceof FunctionUnknown) return error
  throw error
}

const ses = ({ ses }: Services, text: string): Response => {
  const { status, body } = ses(new URLSearchParams(text))
  return respond(status, 'text/xml', body)
}

/** Gives a request to the service that its headers, path or form name. */
export const dispatch = async (services: Services, request: Request): Promise<Response> => {
  const target = request.headers['x-amz-target']
  const [service = '', action = ''] = typeof target === 'string' ? target.split('.') : []
  if (service === 'AWSStepFunctions') return stepFunctions(services, `${service}.${action}`, request.body)
  if (service === 'DynamoDB_20120810') return dynamoDb(services, action, request)
  const functionName = invocation.exec(request.path)?.[1]
  if (functionName !== undefined) return lambda(services, functionName, request.body)
  if (request.headers['content-type']?.startsWith('application/x-www-form-urlencoded'))
    return ses(services, request.body)
  const message = `No local service answers ${request.method} ${request.path} ${target ?? ''}`.trim()
  return respond(404, json, JSON.stringify({ __type: 'UnknownOperationException', message }))
}
