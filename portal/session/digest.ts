import { createHash } from 'node:crypto'

/** What is kept of a secret, so that whoever reads the store cannot use it. */
export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')
