import * as client from 'openid-client'
import * as z from 'zod'
import { Failure } from '../../domain/failure.ts'

/** Staff and partners sign in with providers of their own. */
export type Who = 'staff' | 'partner'

/** What a sign-in that was begun must know when it comes back; kept on this side, never in the address. */
export const attempt = z.strictObject({
  who: z.enum(['staff', 'partner']),
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
})
export type Attempt = z.infer<typeof attempt>

/** Whom a provider vouches for: an address that it has verified. */
export interface Identity {
  /** In lower case. */
  readonly email: string
}

/** The way in. */
export interface SignIn {
  /** Begins a sign-in: where the browser has to go, and what to keep meanwhile. */
  begin(who: Who): Promise<{ readonly url: string; readonly attempt: Attempt }>
  /** Ends it with the address that the browser came back to. Errors: SignInFailed. */
  finish(back: URL, attempt: Attempt): Promise<Identity>
  /** Where the provider's own session is ended; undefined where it offers no such page. */
  signOutUrl(who: Who): Promise<string | undefined>
}

interface Provider {
  readonly issuer: string
  readonly clientId: string
}

export interface OidcParts extends Readonly<Record<Who, Provider>> {
  readonly portalUrl: string
}

/**
 * Sign-in by OpenID Connect: authorisation code with PKCE (RFC 7636), state and nonce, as a public client. A provider is
 * asked for its addresses and keys once; after a failure it is asked again.
 */
export const oidcSignIn = (parts: OidcParts): SignIn => {
  const found = new Map<Who, Promise<client.Configuration>>()
  const configured = async (who: Who): Promise<client.Configuration> => {
    const asking = found.get(who) ?? discover(parts[who])
    found.set(who, asking)
    try {
      return await asking
    } catch (cause) {
      found.delete(who)
      throw new Failure('SignInFailed', 'The sign-in service does not answer. Try again in a moment.', { cause })
    }
  }
  const redirectUri = `${parts.portalUrl}/sign-in/back`
  return {
    begin: async who => {
      const configuration = await configured(who)
      const codeVerifier = client.randomPKCECodeVerifier()
      const begun: Attempt = { who, state: client.randomState(), nonce: client.randomNonce(), codeVerifier }
      const url = client.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: 'openid email',
        state: begun.state,
        nonce: begun.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
      })
      return { url: url.href, attempt: begun }
    },
    finish: async (back, { who, state, nonce, codeVerifier }) => {
      const configuration = await configured(who)
      const checks = {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
        idTokenExpected: true,
      }
      try {
        const tokens = await client.authorizationCodeGrant(configuration, back, checks)
        return identityIn(tokens.claims())
      } catch (cause) {
        if (cause instanceof Failure) throw cause
        throw new Failure('SignInFailed', 'The sign-in was not completed. Begin it again.', { cause })
      }
    },
    signOutUrl: async who => {
      const configuration = await configured(who)
      if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined
      return client.buildEndSessionUrl(configuration, {
        client_id: parts[who].clientId,
        post_logout_redirect_uri: `${parts.portalUrl}/`,
      }).href
    },
  }
}

/** A provider on plain HTTP can only be one on this very machine: everywhere else the address says https. */
const discover = ({ issuer, clientId }: Provider): Promise<client.Configuration> => {
  const server = new URL(issuer)
  const execute = server.protocol === 'http:' ? [client.allowInsecureRequests] : []
  return client.discovery(server, clientId, undefined, client.None(), { execute })
}

const claims = z.object({ email: z.email(), email_verified: z.union([z.literal(true), z.literal('true')]) })

const identityIn = (given: unknown): Identity => {
  const read = claims.safeParse(given)
  if (!read.success)
    throw new Failure('SignInFailed', 'The sign-in service has not verified the e-mail address. Verify it there first.')
  return { email: read.data.email.toLowerCase() }
}
