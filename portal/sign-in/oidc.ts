import * as client from 'openid-client'
import * as z from 'zod'
import { Failure } from '../../domain/failure.ts'
import { type Identity, identityIn } from './oidc-identity.ts'
import { knownFor } from './oidc-known.ts'
import { discover, type Provider } from './oidc-provider.ts'

const who = z.enum(['staff', 'partner'])
/** Staff and partners sign in with providers of their own. */
export type Who = z.infer<typeof who>

/** What a sign-in that was begun must know when it comes back; kept on this side, never in the address. */
export const attempt = z.strictObject({ who, state: z.string(), nonce: z.string(), codeVerifier: z.string() })
export type Attempt = z.infer<typeof attempt>

/** The way in. */
export interface SignIn {
  /** Begins a sign-in: where the browser has to go, and what to keep meanwhile. Errors: SignInFailed. */
  begin(who: Who): Promise<{ readonly url: string; readonly attempt: Attempt }>
  /** Ends it with the address that the browser came back to. Errors: SignInFailed. */
  finish(back: URL, attempt: Attempt): Promise<Identity>
  /** Where the provider's own session is ended; undefined where it offers no such page, or does not answer. */
  signOutUrl(who: Who): Promise<string | undefined>
}

export interface OidcParts extends Readonly<Record<Who, Provider>> {
  readonly portalUrl: string
}

/**
 * Sign-in by OpenID Connect: authorisation code with PKCE (RFC 7636), state and nonce, as a public client. Each provider is
 * asked for its addresses now and then only.
 */
export const oidcSignIn = (parts: OidcParts): SignIn => {
  const configurations = {
    staff: knownFor(() => discover(parts.staff)),
    partner: knownFor(() => discover(parts.partner)),
  }
  const configured = (who: Who): Promise<client.Configuration> =>
    configurations[who]().catch(cause => {
      throw new Failure('SignInFailed', 'The sign-in service does not answer. Try again in a moment.', { cause })
    })

  return {
    begin: async who => {
      const begun: Attempt = {
        who,
        state: client.randomState(),
        nonce: client.randomNonce(),
        codeVerifier: client.randomPKCECodeVerifier(),
      }
      const url = client.buildAuthorizationUrl(await configured(who), {
        redirect_uri: `${parts.portalUrl}/sign-in/back`,
        scope: 'openid email',
        state: begun.state,
        nonce: begun.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(begun.codeVerifier),
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
      const tokens = await client.authorizationCodeGrant(configuration, back, checks).catch(cause => {
        throw new Failure('SignInFailed', 'The sign-in was not completed. Begin it again.', { cause })
      })
      return identityIn(tokens.claims())
    },

    signOutUrl: async who => {
      const configuration = await configured(who).catch(() => undefined)
      if (configuration?.serverMetadata().end_session_endpoint === undefined) return undefined
      const afterwards = `${parts.portalUrl}/`
      return client.buildEndSessionUrl(configuration, {
        client_id: parts[who].clientId,
        post_logout_redirect_uri: afterwards,
        // Cognito has a name of its own for it, and an error page where that name is missing.
        logout_uri: afterwards,
      }).href
    },
  }
}
