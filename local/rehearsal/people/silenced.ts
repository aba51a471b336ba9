import { type Role, roles } from '../../../domain/roles/roles.ts'
import type { Cast } from './cast.ts'

/** Whom a rehearsal silences: the holder of one role, or everybody on the partnership's side. */
export type SilentFrom = Role | 'all'

/** The ids of people who never do anything, whatever they are asked. */
export const silenced = ({ byRole }: Cast, from: SilentFrom | undefined): ReadonlySet<string> =>
  new Set(
    [...byRole]
      .filter(([role]) => role === from || (from === 'all' && roles[role].side === 'partnership'))
      .map(([, { id }]) => id),
  )
