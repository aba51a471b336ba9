import * as z from 'zod'
import { areas } from '../../../domain/areas/areas.ts'
import { type Access, staffRoles } from '../../../domain/rights/access.ts'
import type { Person } from '../../../functions/ports/directory/person.ts'
import { valuesOf } from '../../design/filled.ts'
import { textField } from '../../design/read-text.ts'
import type { Fields } from '../../session/drafts.ts'

const longest = 200
const words = (says: string) => textField(longest, says)

const several = z
  .string()
  .optional()
  .transform(text => valuesOf({ text: text ?? '' }, 'text'))

/** Who somebody is and how he or she is reached, as it was typed. */
export const whoever = z.object({
  name: words('Enter the name'),
  email: z
    .string({ error: 'Enter the work e-mail address' })
    .trim()
    .pipe(z.email({ error: 'Enter an e-mail address such as name@example.org' })),
  organisation: words('Enter the organisation'),
  title: words('').optional(),
  phone: words('').optional(),
})

/** The same without what was left empty. */
export const filledIn = ({ title, phone, ...always }: z.output<typeof whoever>): Entry => ({
  ...always,
  ...(title === undefined ? {} : { title }),
  ...(phone === undefined ? {} : { phone }),
})

/** What somebody typed about a person, as the directory keeps it; the id apart. */
export const entry = whoever
  .extend({
    access: z.enum(['none', 'partner', 'staff'], { error: 'Choose whether this person signs in' }),
    areas: several,
    roles: several,
  })
  .transform(({ access, areas: codes, roles, ...given }, context): Entry => {
    if (access === 'none') return filledIn(given)
    const chosen: Access =
      access === 'staff'
        ? { kind: 'staff', roles: staffRoles.filter(one => roles.includes(one)) }
        : { kind: 'partner', areas: areas.map(one => one.code).filter(code => codes.includes(code)) }
    const missing = missingIn(chosen)
    if (missing === undefined) return { ...filledIn(given), access: chosen }
    context.addIssue({ code: 'custom', path: [missing.field], message: missing.says })
    return z.NEVER
  })

export type Entry = Omit<Person, 'id'>

const missingIn = (access: Access): { readonly field: string; readonly says: string } | undefined => {
  if (access.kind === 'staff')
    return access.roles.length === 0 ? { field: 'roles', says: 'Choose at least one role' } : undefined
  return access.areas.length === 0 ? { field: 'areas', says: 'Choose at least one council area' } : undefined
}

/** The names of all fields of the form. */
export const entryFields = ['name', 'email', 'organisation', 'title', 'phone', 'access', 'areas', 'roles'] as const

/** A person as the form shows him or her. */
export const fieldsOfEntry = ({ name, email, organisation, title, phone, access }: Entry): Fields => ({
  name,
  email,
  organisation,
  title: title ?? '',
  phone: phone ?? '',
  access: access?.kind ?? 'none',
  areas: access?.kind === 'partner' ? access.areas.join('\n') : '',
  roles: access?.kind === 'staff' ? access.roles.join('\n') : '',
})

/** An id for somebody new: readable, and nobody else's. It never changes, whatever becomes of the address. */
export const newId = (email: string, secret: string): string =>
  `${email
    .toLowerCase()
    .replace(/@.*$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)}-${secret.slice(0, 8)}`
