import { ServiceError } from './service-error.ts'

// White space, brackets, wildcards, some punctuation and control characters are not allowed.
const forbidden = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]/u

/** Throws `InvalidName` unless a name has 1 to 80 of the allowed characters. */
export const checkName = (name: string): void => {
  if (name.length < 1 || name.length > 80 || forbidden.test(name))
    throw new ServiceError('InvalidName', `Invalid Name: '${name}'`)
}
