import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'

/** A server on the loopback interface; what answers can be put in place later, and exchanged. */
export const aServer = async () => {
  let answer: RequestListener = (_incoming, outgoing) => outgoing.writeHead(503).end()
  const server = createServer((incoming, outgoing) => answer(incoming, outgoing)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The loopback interface gives no ports')
  return {
    url: `http://localhost:${address.port}`,
    answerWith: (listener: RequestListener) => {
      answer = listener
    },
    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
