import type { Problem } from '../http/form.ts'
import type { Fields } from '../session/drafts.ts'

/** A form as it is shown: what stands in its fields, and what is wrong with them. */
export interface Filled {
  readonly values: Fields
  readonly problems: readonly Problem[]
  /** A day soon after now on which people work, as somebody would type it. */
  readonly example?: string
}

/** A form that nobody has typed into. */
export const blank: Filled = { values: {}, problems: [] }

/** The chosen values of a field that takes several: one a line, as `fieldsOf` joins them. */
export const valuesOf = (fields: Fields, name: string): string[] =>
  (fields[name] ?? '').split('\n').filter(value => value !== '')

/** What is wrong with one field, in words. */
export const problemWith = ({ problems }: Filled, name: string): string | undefined =>
  problems.find(({ field }) => field === name)?.says
