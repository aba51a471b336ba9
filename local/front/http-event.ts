import type { IncomingHttpHeaders } from 'node:http'
import * as z from 'zod'
import { account } from '../template/pseudo-parameters.ts'

/** A request as it came over the wire. */
export interface Arrived {
  readonly method: string
  /** Path and query, as they were sent. */
  readonly target: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  readonly requestId: string
  /** Epoch milliseconds of the local clock. */
  readonly atMs: number
}

/** What is answered over the wire. */
export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[]>>
  readonly body: Buffer
}

/** The event that an HTTP API gives to its function: payload format 2.0, cookies apart, bodies that are no text in base 64. */
export const httpEvent = ({ method, target, headers, body, requestId, atMs }: Arrived) => {
  const [path = '/', query = ''] = split(target)
  const { cookie, ...others } = headers
  const type = headers['content-type'] ?? ''
  const isText = type.startsWith('text/') || type.includes('json') || type.includes('urlencoded')
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: query,
    ...(cookie === undefined ? {} : { cookies: cookie.split(/; */) }),
    headers: Object.fromEntries(Object.entries(others).map(([name, value]) => [name, [value].flat().join(',')])),
    queryStringParameters: Object.fromEntries(new URLSearchParams(query)),
    requestContext: {
      accountId: account,
      apiId: 'local',
      domainName: headers.host ?? 'localhost',
      domainPrefix: 'localhost',
      http: {
        method,
        path,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId,
      routeKey: '$default',
      stage: '$default',
      time: new Date(atMs).toUTCString(),
      timeEpoch: atMs,
    },
    body: body.length === 0 ? '' : body.toString(isText ? 'utf8' : 'base64'),
    isBase64Encoded: !isText && body.length > 0,
  }
}

const split = (target: string): [string, string] => {
  const at = target.indexOf('?')
  return at < 0 ? [target, ''] : [target.slice(0, at), target.slice(at + 1)]
}

const result = z.object({
  statusCode: z.int(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
})

/** What a function's answer to such an event becomes. Errors: a ZodError where it is none. */
export const httpAnswer = (answer: unknown): Answered => {
  const { statusCode: status, headers, cookies, body, isBase64Encoded } = result.parse(answer)
  return {
    status,
    headers: { ...headers, ...(cookies.length === 0 ? {} : { 'set-cookie': cookies }) },
    body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
  }
}
