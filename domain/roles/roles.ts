import * as z from 'zod'

/** The roles an inspection knows, by side (domain.md section 4). Children and families never hold accounts. */
export const roles = {
  'cpp-chair': { side: 'partnership', title: 'Chair of the community planning partnership' },
  'council-chief-executive': { side: 'partnership', title: 'Chief executive of the council' },
  'nhs-chief-executive': { side: 'partnership', title: 'Chief executive of the NHS board' },
  'chief-constable': { side: 'partnership', title: 'Chief Constable' },
  'principal-reporter': { side: 'partnership', title: 'Principal Reporter' },
  'inspection-co-ordinator': { side: 'partnership', title: 'Inspection co-ordinator' },
  'participation-co-ordinator': { side: 'partnership', title: 'Participation co-ordinator' },
  'concern-lead': { side: 'partnership', title: 'Local lead for concerns' },
  'inspection-lead': { side: 'inspectorate', title: 'Inspection lead' },
  'depute-lead': { side: 'inspectorate', title: 'Depute inspection lead' },
  'participation-lead': { side: 'inspectorate', title: 'Participation lead' },
  coordinator: { side: 'inspectorate', title: 'Coordinator (strategic support officer)' },
  'service-manager': { side: 'inspectorate', title: 'Service manager' },
  'panel-chair': { side: 'inspectorate', title: 'Chair of the Quality and Consistency Panel' },
  'link-inspector': { side: 'inspectorate', title: 'Link inspector' },
} as const

export type Role = keyof typeof roles

/** All roles, those of the partnership first. */
export const roleNames = Object.keys(roles).filter((name): name is Role => name in roles)

export const role = z.enum(roleNames)

/** The five addressees of the notification letter (domain.md R1). */
export const addressees = [
  'cpp-chair',
  'council-chief-executive',
  'nhs-chief-executive',
  'chief-constable',
  'principal-reporter',
] as const satisfies readonly Role[]

/** The roles that must be filled before an inspection may start; the co-ordinators are named by the partnership later. */
export const neededAtStart: readonly Role[] = [
  ...addressees,
  'inspection-lead',
  'depute-lead',
  'participation-lead',
  'coordinator',
  'service-manager',
  'panel-chair',
  'link-inspector',
]

/** Who is asked while a role is not filled: the partnership's chair, whose duty it is to name the co-ordinators. */
const standsIn: Role = 'cpp-chair'

/** The person to ask for a role: who holds it, or else the partnership's chair. */
export const personFor = (people: Readonly<Partial<Record<Role, string>>>, wanted: Role): string => {
  const person = people[wanted] ?? people[standsIn]
  if (person === undefined) throw new Error(`nobody holds ${wanted} or ${standsIn}: neededAtStart was not checked`)
  return person
}
