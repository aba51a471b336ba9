import type { Access } from './access.ts'
import type { Action } from './rights.ts'

/** What of an entry of the directory decides who signs in with it, and as what. */
interface Entry {
  readonly email: string
  readonly access?: Access | undefined
}

/**
 * The right that it takes to make one entry of the other. Whoever has a member of staff's address signs in as that person:
 * giving the address to somebody else gives away the access as well.
 */
export const rightToChange = (before: Entry | undefined, after: Entry): Action => {
  const isStaff = before?.access?.kind === 'staff' || after.access?.kind === 'staff'
  return isStaff && signsInAs(before) !== signsInAs(after) ? 'give-staff-access' : 'change-directory'
}

const signsInAs = (entry: Entry | undefined): string => {
  const { email, access } = entry ?? {}
  const extent = access?.kind === 'staff' ? access.roles : (access?.areas ?? [])
  return JSON.stringify([email?.trim().toLowerCase(), access?.kind, extent.toSorted()])
}
