import { randomBytes } from 'node:crypto'

/** A secret of 256 bits, as letters and digits that fit into an address. */
export const newSecret = (): string => randomBytes(32).toString('base64url')
