import { type Role, roles } from '../roles/roles.ts'
import type { Access } from './access.ts'

/**
 * The access of somebody who is given a role in an inspection of an area: who answers for the partnership may see that
 * area's inspections from then on; people of the inspectorate keep what they have.
 */
export const admitted = (before: Access | undefined, held: Role, area: string): Access | undefined => {
  if (roles[held].side === 'inspectorate' || before?.kind === 'staff') return before
  return { kind: 'partner', areas: [...new Set([...(before?.areas ?? []), area])] }
}
