import { type Role, roles } from '../roles/roles.ts'
import type { Access } from './access.ts'

/** Whether somebody with this access may hold a role: staff those of the inspectorate, everybody else those of the partnership. */
export const mayHold = (held: Role, access: Access | undefined): boolean =>
  (roles[held].side === 'inspectorate') === (access?.kind === 'staff')
