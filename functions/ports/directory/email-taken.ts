import { Failure } from '../../../domain/failure.ts'

/** An address names one person: whoever signs in with it is that person. */
export const emailTaken = (holder: string): Failure =>
  new Failure('EmailTaken', 'email: somebody else in the directory has this address. Choose that person instead.', {
    details: { holder },
  })

/** The form in which addresses are compared. */
export const addressOf = (email: string): string => email.trim().toLowerCase()
