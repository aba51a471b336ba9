import * as z from 'zod'
import { Failure } from '../../domain/failure.ts'

/** Whom a provider vouches for: an address that it has verified. */
export interface Identity {
  readonly issuer: string
  /** The provider's own name for this person. */
  readonly subject: string
  /** In lower case. */
  readonly email: string
}

const claims = z.object({
  iss: z.string().min(1),
  sub: z.string().min(1),
  email: z.email(),
  // A boolean by OpenID Connect Core 5.1; Cognito has it as text where the value came from another provider.
  email_verified: z.union([z.literal(true), z.literal('true')]),
})

/** Who the claims of a checked ID token say it is. Errors: SignInFailed where the address is missing or nobody verified it. */
export const identityIn = (given: unknown): Identity => {
  const read = claims.safeParse(given)
  if (!read.success)
    throw new Failure('SignInFailed', 'The sign-in service has not verified the e-mail address. Verify it there first.')
  const { iss: issuer, sub: subject, email } = read.data
  return { issuer, subject, email: email.toLowerCase() }
}
