import type { Access, StaffRole } from '../../../domain/rights/access.ts'
import type { Person } from '../../../functions/ports/directory/person.ts'

const inspectorate = 'Care Inspectorate'

/** Ids follow from addresses: the seeded inspections share the people of the inspectorate. */
export const idOf = (email: string): string => email.toLowerCase().replace(/@.*$/, '').replaceAll('.', '-')

const staff = (name: string, title: string, ...roles: [StaffRole, ...StaffRole[]]): Person => {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.org`
  const access: Access = { kind: 'staff', roles }
  return { id: idOf(email), name, email, organisation: inspectorate, title, access }
}

/** The people of the inspectorate, all invented, each with what he or she may do. */
export const seededStaff: readonly Person[] = [
  staff('Ewan Figment', 'Strategic support officer', 'coordinator'),
  staff('Isla Makebelieve', 'Strategic support officer', 'coordinator'),
  staff('Catriona Fable', 'Strategic inspector', 'inspection-lead'),
  staff('Struan Legendary', 'Strategic inspector', 'inspection-lead'),
  staff('Duncan Storybook', 'Strategic inspector', 'inspector'),
  staff('Mairi Specimen', 'Participation lead', 'inspector'),
  staff('Ailsa Daydream', 'Service manager', 'service-manager'),
  staff('Fergus Mirage', 'Chief Inspector', 'panel-member'),
  staff('Kirsty Imaginary', 'Link inspector', 'link-inspector'),
  staff('Ada Example', 'Administrator', 'administrator'),
]
