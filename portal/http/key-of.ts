import type { PortalContext } from './context.ts'

/** Whether this is asked through the interface for programs. */
export const isOfPrograms = (c: PortalContext): boolean => c.req.path.startsWith('/api/')

/** The key that a program sends along (RFC 6750); pages know no such keys. */
export const keyOf = (c: PortalContext): string | undefined =>
  isOfPrograms(c) ? /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1] : undefined
