import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Clock } from '../clock/clock.ts'
import { runOutsideScopes } from '../lambda/scope.ts'
import type { Request, Response } from './dispatch.ts'
import { readBody } from './read-body.ts'

export interface LocalServer {
  /** The address that AWS_ENDPOINT_URL is given. */
  readonly endpoint: string
  stop(): Promise<void>
}

const failure = (error: unknown): Response => ({
  status: 500,
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: JSON.stringify({ __type: 'InternalFailure', message: String(error) }),
})

const requestOf = async (incoming: IncomingMessage): Promise<Request> => ({
  method: incoming.method ?? 'GET',
  path: (incoming.url ?? '/').split('?', 1)[0] ?? '/',
  headers: incoming.headers,
  body: await readBody(incoming),
})

/** Answers a request by itself, whose body need not be text and is not read before. */
export type Streaming = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>

/**
 * Serves on a free port of the loopback interface. The `Date` header is the local clock's, for clients correct their own by
 * it; a request is work in flight until it is answered. What lies below a path of `streamed` is answered there.
 */
export const serve = async (
  clock: Clock,
  answer: (request: Request) => Promise<Response>,
  streamed: Readonly<Record<string, Streaming>> = {},
): Promise<LocalServer> => {
  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const streaming = Object.entries(streamed).find(([path]) => incoming.url?.startsWith(`${path}/`))?.[1]
    if (streaming) return streaming(incoming, outgoing)
    const { status, headers, body } = await requestOf(incoming).then(answer).catch(failure)
    outgoing.writeHead(status, { date: new Date(clock.now()).toUTCString(), ...headers })
    outgoing.end(body)
  }
  const server = createServer((incoming, outgoing) => {
    void runOutsideScopes(() => clock.track(handle(incoming, outgoing)))
  })
  server.keepAliveTimeout = 60_000
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The loopback interface gives no ports')
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    async stop() {
      server.close()
      server.closeAllConnections()
    },
  }
}
