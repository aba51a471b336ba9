import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import type { RequestListener } from 'node:http'
import { aServer } from './a-server.ts'

/** How a provider goes wrong: what its ID token says besides, who signs it, how often it is away before it answers. */
export interface Fault {
  readonly claims?: Readonly<Record<string, unknown>>
  readonly isForged?: boolean
}

const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 })
const keyId = 'the-key'

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

const token = (claims: Readonly<Record<string, unknown>>, key: KeyObject): string => {
  const text = `${base64({ alg: 'RS256', kid: keyId })}.${base64(claims)}`
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`
}

/** A provider that vouches for whatever a test wants, over loopback HTTP. */
export const anIssuer = async () => {
  const server = await aServer()
  const issuer = `${server.url}/pool`
  const own = newKey()
  const others = newKey()
  let away = 0
  let asked = 0
  let fault: Fault = {}
  let nonce = ''

  const metadata = {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
  }
  const idToken = () => {
    const at = Math.floor(Date.now() / 1000)
    const sound = {
      iss: issuer,
      aud: 'pages',
      sub: 'a-subject',
      iat: at,
      exp: at + 300,
      nonce,
      email: 'Ada.Example@partner.example',
      email_verified: true,
    }
    const key = fault.isForged === true ? others.privateKey : own.privateKey
    return token({ ...sound, ...fault.claims }, key)
  }
  const answers: Readonly<Record<string, () => unknown>> = {
    '/pool/.well-known/openid-configuration': () => metadata,
    '/pool/keys': () => ({ keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: keyId, use: 'sig' }] }),
    '/pool/token': () => ({ access_token: 'unused', token_type: 'Bearer', expires_in: 300, id_token: idToken() }),
  }
  const listener: RequestListener = ({ url = '' }, outgoing) => {
    const answer = answers[url]
    if (url.endsWith('/openid-configuration')) asked += 1
    if (away > 0 || answer === undefined) {
      away -= 1
      outgoing.writeHead(503).end()
    } else outgoing.setHeader('content-type', 'application/json').end(JSON.stringify(answer()))
  }
  server.answerWith(listener)

  return {
    issuer,
    stop: server.stop,
    /** Is away for the next requests, so many of them. */
    goAway: (times: number) => {
      away = times
    },
    /** How often it was asked for its addresses. */
    timesAsked: () => asked,
    /** Comes back from a sign-in that was begun at this address, with a token that says this. */
    back: (url: string, gone: Fault): URL => {
      const { searchParams } = new URL(url)
      fault = gone
      nonce = searchParams.get('nonce') ?? ''
      const answer = new URLSearchParams({ code: 'a-code', state: searchParams.get('state') ?? '' })
      return new URL(`${searchParams.get('redirect_uri')}?${answer}`)
    },
  }
}
