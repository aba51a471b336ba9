import { ServiceError } from './service-error.ts'

export type Paging = { maxResults?: number | undefined; nextToken?: string | undefined }

/** Part of a list, from where the token says; everything when no maximum is given. Throws `InvalidToken`. */
export const page = <T>(all: T[], { maxResults, nextToken }: Paging): { items: T[]; nextToken?: string } => {
  const from = nextToken === undefined ? 0 : Number(nextToken)
  if (!Number.isInteger(from) || from < 0) throw new ServiceError('InvalidToken', `Invalid Token: 'Invalid token'`)
  const to = maxResults ? from + maxResults : all.length
  return { items: all.slice(from, to), ...(to < all.length ? { nextToken: String(to) } : {}) }
}
