import type { Child } from 'hono/jsx'
import { type Filled, problemWith } from './filled.ts'

/** What every field of a form has. */
export interface Field {
  /** What the form holds: the field's value and its error message are found there. */
  readonly form: Filled
  readonly name: string
  readonly label: string
  readonly hint?: Child
  /** Says so beside the label. */
  readonly optional?: boolean | undefined
  /** The label is the page's heading: one question a page. */
  readonly asHeading?: boolean | undefined
}

export const fieldId = (name: string): string => `field-${name}`
export const hintId = (name: string): string => `hint-${name}`
export const errorId = (name: string): string => `error-${name}`

/** What ties a control to its hint and its error message for people who hear the page. */
export const described = ({ form, name, hint }: Field) => {
  const wrong = problemWith(form, name) !== undefined
  const ids = [...(hint === undefined ? [] : [hintId(name)]), ...(wrong ? [errorId(name)] : [])]
  return {
    'aria-describedby': ids.length === 0 ? undefined : ids.join(' '),
    'aria-invalid': wrong ? ('true' as const) : undefined,
  }
}
