import { generateKeyPairSync, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import Provider, { type Configuration, type JWKS } from 'oidc-provider'
import { escaped } from '../front/escaped.ts'
import { readBody } from '../http/read-body.ts'
import { runInScope } from '../lambda/scope.ts'
import { peoplePage, type SeededPerson, signInStyle, strandedPage, whole } from './people-page.ts'

export interface LocalOidcParts {
  /** Where it stands, such as `http://localhost:4000/oidc`. */
  readonly issuer: string
  /** Where the pages are that people come back to. */
  readonly portalUrl: string
  readonly clientIds: readonly string[]
  /** Who may sign in with a client, at the moment of asking. */
  readonly people: (clientId: string) => Promise<readonly SeededPerson[]>
  /** Epoch milliseconds of the clock that the pages live by: what is signed must be valid there. */
  readonly now: () => number
}

export type NodeHandler = (incoming: IncomingMessage, outgoing: ServerResponse) => void

/**
 * An OpenID provider on this machine, for what Cognito is on AWS: seeded people, no passwords, keys that are made at each
 * start. What it remembers goes with the process; the pages' own sessions do not.
 */
export const createLocalOidc = (parts: LocalOidcParts): NodeHandler => {
  const { pathname } = new URL(parts.issuer)
  const scope = { environment: {}, now: parts.now, write: () => {} }
  const provider = runInScope(scope, () => new Provider(parts.issuer, configurationOf(parts, pathname)))
  const callback = provider.callback()
  const signIn = signInWith(provider, parts)

  return (incoming, outgoing) =>
    runInScope(scope, () => {
      const url = incoming.url ?? ''
      if (url === `${pathname}/sign-in.css`) return send(outgoing, 200, 'text/css', signInStyle)
      if (url.startsWith(`${pathname}/sign-in/`))
        return void signIn(incoming, outgoing).catch(() => html(outgoing, 500, strandedPage()))
      // As a mounted handler is told where it stands.
      Object.assign(incoming, { url: url.slice(pathname.length), originalUrl: url })
      endWithTheBrowser(outgoing)
      void callback(incoming, outgoing)
    })
}

/**
 * Browsers live by the wall clock, and this provider does not: its cookies end with the browser, so that none has a time that
 * could be over. Those that take a cookie away keep theirs.
 */
const endWithTheBrowser = (outgoing: ServerResponse): void => {
  const setHeader = outgoing.setHeader.bind(outgoing)
  outgoing.setHeader = (name, value) =>
    name.toLowerCase() === 'set-cookie' && typeof value === 'object'
      ? setHeader(name, value.map(withoutExpiry))
      : setHeader(name, typeof value === 'string' && name.toLowerCase() === 'set-cookie' ? withoutExpiry(value) : value)
}

const withoutExpiry = (cookie: string): string =>
  cookie.includes('01 Jan 1970') ? cookie : cookie.replace(/; *(expires|max-age)=[^;]*/gi, '')

/** The page that asks who somebody is, and what follows from the answer. */
const signInWith = (provider: Provider, { people }: LocalOidcParts) => {
  return async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const action = incoming.url ?? ''
    const interaction = await provider.interactionDetails(incoming, outgoing).catch(() => undefined)
    if (interaction === undefined) return html(outgoing, 400, strandedPage())
    const clientId = String(interaction.params.client_id)
    const offered = await people(clientId)
    if (incoming.method !== 'POST') return html(outgoing, 200, peoplePage(action, offered))
    const email = new URLSearchParams(await readBody(incoming)).get('email')?.trim().toLowerCase() ?? ''
    if (!offered.some(one => one.email.toLowerCase() === email))
      return html(outgoing, 400, peoplePage(action, offered, problemWith(email)))
    const grant = new provider.Grant({ accountId: email, clientId })
    grant.addOIDCScope('openid email')
    const result = { login: { accountId: email, remember: false }, consent: { grantId: await grant.save() } }
    await provider.interactionFinished(incoming, outgoing, result, { mergeWithLastSubmission: false })
  }
}

const problemWith = (email: string): string =>
  email === '' ? 'Choose a person, or type an address.' : 'Nobody who signs in here has this address.'

const hour = 3600

const configurationOf = ({ clientIds, portalUrl }: LocalOidcParts, pathname: string): Configuration => ({
  clients: clientIds.map(client_id => ({
    client_id,
    token_endpoint_auth_method: 'none',
    redirect_uris: [`${portalUrl}/sign-in/back`],
    post_logout_redirect_uris: [`${portalUrl}/`],
    response_types: ['code'],
    grant_types: ['authorization_code'],
    application_type: 'native',
  })),
  findAccount: async (_context, id) => ({
    accountId: id,
    claims: async () => ({ sub: id, email: id, email_verified: true }),
  }),
  claims: { openid: ['sub'], email: ['email', 'email_verified'] },
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  jwks: newKeys(),
  cookies: { keys: [randomBytes(32).toString('hex')], long: { signed: true }, short: { signed: true } },
  ttl: {
    Interaction: hour,
    Session: 12 * hour,
    Grant: 12 * hour,
    AuthorizationCode: 60,
    IdToken: hour,
    AccessToken: hour,
  },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: { enabled: true, logoutSource, postLogoutSuccessSource },
  },
  interactions: { url: (_context, { uid }) => `${pathname}/sign-in/${uid}` },
  renderError: async (context, { error_description, error }) => {
    context.type = 'html'
    context.body = whole(`<h1>The sign-in failed</h1><p>${escaped(error_description ?? error)}</p>`)
  },
})

type Source = NonNullable<NonNullable<NonNullable<Configuration['features']>['rpInitiatedLogout']>['logoutSource']>

const logoutSource: Source = async (context, form) => {
  context.body = whole(
    `<h1>Sign out of the local sign-in?</h1>${form}<button form="op.logoutForm" name="logout" value="yes">Sign out</button>`,
  )
}

const postLogoutSuccessSource = async (context: { body?: unknown }): Promise<void> => {
  context.body = whole('<h1>You are signed out</h1><p><a href="/">To the pages</a></p>')
}

const newKeys = (): JWKS => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { keys: [{ ...privateKey.export({ format: 'jwk' }), kty: 'RSA', use: 'sig', alg: 'RS256' }] }
}

const html = (outgoing: ServerResponse, status: number, page: string): void => send(outgoing, status, 'text/html', page)

const send = (outgoing: ServerResponse, status: number, type: string, body: string): void => {
  outgoing.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' })
  outgoing.end(body)
}
