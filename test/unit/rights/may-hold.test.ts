import { describe, expect, it } from 'vitest'
import { type Access, type StaffRole, staffRoles } from '../../../domain/rights/access.ts'
import { mayHold } from '../../../domain/rights/may-hold.ts'
import { type Role, roleNames, roles } from '../../../domain/roles/roles.ts'

const staff = (...held: [StaffRole, ...StaffRole[]]): Access => ({ kind: 'staff', roles: held })
const partner: Access = { kind: 'partner', areas: ['S12000010'] }

/** Written by hand: who is fit for which role of the inspectorate. */
const fit: Partial<Record<Role, readonly StaffRole[]>> = {
  coordinator: ['coordinator'],
  'inspection-lead': ['inspection-lead'],
  'depute-lead': ['inspection-lead', 'inspector'],
  'participation-lead': ['inspection-lead', 'inspector'],
  'service-manager': ['service-manager'],
  'panel-chair': ['panel-member'],
  'link-inspector': ['link-inspector'],
}

describe('a role of the inspectorate', () => {
  const ours = roleNames.filter(one => roles[one].side === 'inspectorate')

  it.each(ours.flatMap(held => staffRoles.map(role => [held, role] as const)))(
    '%s: is held by staff who can carry it out, which of %s is true or not',
    (held, role) => expect(mayHold(held, staff(role))).toBe(fit[held]?.includes(role) === true),
  )

  it.each(ours)('%s: is never held by a partner, nor by somebody who cannot sign in', held => {
    expect(mayHold(held, partner)).toBe(false)
    expect(mayHold(held, undefined)).toBe(false)
  })

  it('is held by somebody who has the fitting access among others', () => {
    expect(mayHold('coordinator', staff('administrator', 'coordinator'))).toBe(true)
  })
})

describe('a role of the partnership', () => {
  it.each(roleNames.filter(one => roles[one].side === 'partnership'))('%s: is held by anybody but staff', held => {
    expect(mayHold(held, partner)).toBe(true)
    expect(mayHold(held, undefined)).toBe(true)
    expect(mayHold(held, staff('coordinator'))).toBe(false)
  })
})
