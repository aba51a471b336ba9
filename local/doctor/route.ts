import type { IncomingMessage, ServerResponse } from 'node:http'
import type { System } from '../system.ts'

/** Where a system that runs answers the doctor's command line. */
export const doctorPath = '/local-doctor/examine'

/** The function of the doctor's, for this machine's own command line: no page of the product leads here. */
export const doctorRoute =
  (system: Pick<System, 'invoke'>) =>
  (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const target = new URL(incoming.url ?? '/', 'http://localhost')
    const isOurs = incoming.method === 'POST' && target.pathname === doctorPath && incoming.headers.origin === undefined
    const answer = (status: number, body: unknown): void => {
      outgoing.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
    if (!isOurs) {
      answer(404, {})
      return
    }
    const repair = target.searchParams.get('repair') === 'yes'
    system.invoke('joint-inspections-doctor', { repair, by: 'operator' }).then(
      outcome =>
        answer('payload' in outcome ? 200 : 500, 'payload' in outcome ? outcome.payload : outcome.functionError),
      error => answer(500, { errorMessage: String(error) }),
    )
  }
