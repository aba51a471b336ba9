import { type Role, roles } from '../roles/roles.ts'
import type { Access, StaffRole } from './access.ts'

type InspectorateRole = { [R in Role]: (typeof roles)[R]['side'] extends 'inspectorate' ? R : never }[Role]

/** Whoever holds a role must be able to carry it out: what a coordinator may do an inspector may not (rights.ts). */
const staffFor: Readonly<Record<InspectorateRole, readonly StaffRole[]>> = {
  coordinator: ['coordinator'],
  'inspection-lead': ['inspection-lead'],
  'depute-lead': ['inspection-lead', 'inspector'],
  'participation-lead': ['inspection-lead', 'inspector'],
  'service-manager': ['service-manager'],
  'panel-chair': ['panel-member'],
  'link-inspector': ['link-inspector'],
}

const isOfInspectorate = (held: Role): held is InspectorateRole => roles[held].side === 'inspectorate'

/** As whom of the staff somebody has to sign in to hold a role; undefined for the roles of a partnership. */
export const staffRolesFor = (held: Role): readonly StaffRole[] | undefined =>
  isOfInspectorate(held) ? staffFor[held] : undefined

/** Whether somebody with this access may hold a role: staff who can carry it out, or people of the partnership. */
export const mayHold = (held: Role, access: Access | undefined): boolean => {
  const needed = staffRolesFor(held)
  if (needed === undefined) return access?.kind !== 'staff'
  return access?.kind === 'staff' && access.roles.some(one => needed.includes(one))
}
