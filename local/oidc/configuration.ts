import { generateKeyPairSync, randomBytes } from 'node:crypto'
import type { Configuration, JWKS } from 'oidc-provider'
import { cookieNames } from './forgetful.ts'
import type { LocalOidcParts } from './parts.ts'
import { refusedPage } from './people-page.ts'

// Seconds of two years: between two steps of a sign-in the local clock may jump by months.
const longEnough = 2 * 365 * 86_400

/** The provider as Cognito is for the pages: public clients with PKCE, codes, an address in the ID token. `root` is its path. */
export const configurationOf = ({ clientIds, issuer, portalUrl }: LocalOidcParts, root: string): Configuration => ({
  clients: clientIds.map(client_id => ({
    client_id,
    token_endpoint_auth_method: 'none',
    redirect_uris: [`${portalUrl}/sign-in/back`],
    response_types: ['code'],
    grant_types: ['authorization_code'],
    // Other kinds may not come back to an address of plain HTTP.
    application_type: 'native',
  })),
  findAccount: async (_context, id) => ({
    accountId: id,
    claims: async () => ({ sub: id, email: id, email_verified: true }),
  }),
  claims: { openid: ['sub'], email: ['email', 'email_verified'] },
  conformIdTokenClaims: false,
  jwks: newKeys(),
  cookies: { names: cookieNames, keys: [randomBytes(32).toString('hex')] },
  ttl: {
    Interaction: longEnough,
    Session: longEnough,
    Grant: longEnough,
    AuthorizationCode: longEnough,
    IdToken: longEnough,
    AccessToken: longEnough,
  },
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
  discovery: { end_session_endpoint: `${issuer}/sign-out` },
  interactions: { url: (_context, { uid }) => `${root}/sign-in/${uid}` },
  renderError: async (context, { error_description, error }) => {
    context.type = 'html'
    context.body = refusedPage(root, portalUrl, error_description ?? error)
  },
})

const newKeys = (): JWKS => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { keys: [{ ...privateKey.export({ format: 'jwk' }), kty: 'RSA', use: 'sig', alg: 'RS256' }] }
}
