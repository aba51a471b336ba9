import * as z from 'zod'

const content = z.tuple([z.string(), z.string()])

/** A token says which execution it belongs to; `nonce` makes it new at each attempt. */
export const makeToken = (executionArn: string, nonce: string): string =>
  Buffer.from(JSON.stringify([executionArn, nonce])).toString('base64url')

/** The execution that a token belongs to, or undefined if the text is no token. */
export const executionOfToken = (token: string): string | undefined => {
  try {
    return content.parse(JSON.parse(Buffer.from(token, 'base64url').toString()))[0]
  } catch {
    return undefined
  }
}
