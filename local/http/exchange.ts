import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http'
import { readBody } from './read-body.ts'

export interface Exchange {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface Poster {
  post(headers: OutgoingHttpHeaders, body: string): Promise<Exchange>
  close(): void
}

/** Posts to one address over connections that stay open. */
export const createPoster = (address: string): Poster => {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const post = (headers: OutgoingHttpHeaders, body: string): Promise<Exchange> =>
    new Promise((resolve, reject) => {
      const length = Buffer.byteLength(body)
      const outgoing = request(address, { agent, method: 'POST', headers: { ...headers, 'content-length': length } })
      outgoing.on('error', reject).on('response', incoming => {
        const { statusCode: status = 0, headers } = incoming
        readBody(incoming).then(text => resolve({ status, headers, body: text }), reject)
      })
      outgoing.end(body)
    })
  return { post, close: () => agent.destroy() }
}
