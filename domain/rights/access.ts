import * as z from 'zod'

/** What people of the inspectorate may be, whichever inspections they work on. */
export const staffRoles = [
  'coordinator',
  'inspection-lead',
  'service-manager',
  'panel-member',
  'inspector',
  'link-inspector',
  'administrator',
] as const
export const staffRole = z.enum(staffRoles)
export type StaffRole = z.infer<typeof staffRole>

/** As whom somebody signs in; who has no access can be written to, but cannot sign in. */
export const access = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('staff'), roles: z.array(staffRole).min(1) }),
  /** Sees these areas' inspections and no others; an NHS board's chief executive may have several (domain.md D-23). */
  z.strictObject({ kind: z.literal('partner'), areas: z.array(z.string()).min(1) }),
])
export type Access = z.infer<typeof access>

/** Somebody who is signed in. */
export interface Viewer {
  readonly personId: string
  readonly access: Access
}
