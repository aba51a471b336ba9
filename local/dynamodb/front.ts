import type { IncomingHttpHeaders } from 'node:http'
import { createPoster, type Exchange } from '../http/exchange.ts'
import { type Capacity, consumed, consumedByRefusal, isCharged } from './capacity.ts'
import { callHeaders, refusalOf } from './wire.ts'

/** Told of every metered call: its action and what it is charged for. */
export type OnCall = (action: string, capacity: Capacity) => void

export interface DynamoDbFront {
  /** Passes a client's request on and meters it. Headers as received; the body is JSON text. */
  forward(action: string, headers: IncomingHttpHeaders, body: string): Promise<Exchange>
  /** Calls an action with parameters as on the wire, metered. Errors: DynamoDbError under the service's name. */
  call(action: string, parameters: unknown): Promise<unknown>
  /** As `call`, unmetered: for what looks on and is no part of the system. */
  peek(action: string, parameters: unknown): Promise<unknown>
  close(): void
}

const passedOn = ['authorization', 'content-type', 'x-amz-date', 'x-amz-target', 'x-amz-security-token'] as const

const headersToPass = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(passedOn.flatMap(name => (typeof headers[name] === 'string' ? [[name, headers[name]]] : [])))

/** Asks for the capacity as well, unless the caller asked for it in more detail. */
const askingForCapacity = (asked: object): object =>
  'ReturnConsumedCapacity' in asked && asked.ReturnConsumedCapacity !== 'NONE'
    ? asked
    : { ...asked, ReturnConsumedCapacity: 'TOTAL' }

/** The front of a DynamoDB-compatible server: everything goes through, and what it would cost is counted. */
export const createDynamoDbFront = (endpoint: string, onCall: OnCall): DynamoDbFront => {
  const { post, close } = createPoster(endpoint)

  const metered = async (action: string, headers: Record<string, string>, body: string): Promise<Exchange> => {
    if (!isCharged(action)) return post(headers, body)
    const asked: unknown = JSON.parse(body)
    const request = typeof asked === 'object' && asked !== null ? askingForCapacity(asked) : asked
    const exchange = await post(headers, JSON.stringify(request))
    const answer: unknown = JSON.parse(exchange.body)
    onCall(
      action,
      exchange.status === 200 ? consumed(action, answer) : consumedByRefusal(action, asked, refusalOf(answer).name),
    )
    return exchange
  }

  const answered = ({ status, body }: Exchange): unknown => {
    const answer: unknown = JSON.parse(body)
    if (status !== 200) throw refusalOf(answer)
    return answer
  }

  return {
    forward: (action, headers, body) => metered(action, headersToPass(headers), body),
    call: async (action, parameters) =>
      answered(await metered(action, callHeaders(action), JSON.stringify(parameters))),
    peek: async (action, parameters) => answered(await post(callHeaders(action), JSON.stringify(parameters))),
    close,
  }
}
