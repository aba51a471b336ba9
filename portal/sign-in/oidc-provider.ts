import * as client from 'openid-client'

/** Who vouches for people, and as whom the pages ask it. */
export interface Provider {
  readonly issuer: string
  readonly clientId: string
}

/** Seconds for each call of a provider: all calls of one request stay within the 30 that an HTTP API waits. */
const timeout = 5

const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Asks a provider for its addresses (OpenID Connect Discovery 1.0). The pages are a public client: they hold no secret. Its
 * signatures are checked although the tokens come straight from it. Plain HTTP is for a provider on this very machine only.
 * Errors: those of openid-client.
 */
export const discover = ({ issuer, clientId }: Provider): Promise<client.Configuration> => {
  const server = new URL(issuer)
  const isHere = server.protocol === 'http:' && loopback.has(server.hostname)
  const execute = [client.enableNonRepudiationChecks, ...(isHere ? [client.allowInsecureRequests] : [])]
  return client.discovery(server, clientId, undefined, client.None(), { execute, timeout })
}
