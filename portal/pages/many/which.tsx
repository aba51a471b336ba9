import type { Child } from 'hono/jsx'
import * as z from 'zod'
import type { Inspection } from '../../../domain/inspection/inspection.ts'
import { Checkboxes } from '../../design/checkboxes.tsx'
import { type Filled, valuesOf } from '../../design/filled.ts'
import { problem } from '../../http/form.ts'

/** The inspections that somebody ticked, one a line. */
export const whichField = z.string({ error: 'Tick the inspections' })

const all = 'all'

/** So many at once: a page has seconds, and the act is the same however often it is done. */
const most = 200

/**
 * The ids of those that were ticked, each once. One that has left the list since the page was shown stays among them: what
 * became of it is then said, not passed over. Errors: InputInvalid, if there are too many, or all of an empty list.
 */
export const chosenOf = (typed: string, offered: readonly Inspection[]): string[] => {
  const values = valuesOf({ inspections: typed }, 'inspections')
  const every = values.includes(all) ? offered.map(one => one.id) : []
  const ids = [...new Set([...every, ...values.filter(one => one !== all)])]
  if (ids.length === 0) throw problem('inspections', 'Tick at least one inspection of the list')
  if (ids.length > most) throw problem('inspections', `Tick at most ${most} inspections at once`)
  return ids
}

/** The field as it is when each of them is ticked. */
export const everyOne = (offered: readonly Inspection[]): string =>
  offered.length > 1 ? all : offered.map(one => one.id).join('')

interface Given {
  readonly form: Filled
  readonly label: string
  readonly offered: readonly Inspection[]
  readonly hint?: (one: Inspection) => Child
}

/** Inspections to tick: all of them, or some. */
export const Which = ({ form, label, offered, hint }: Given) => (
  <Checkboxes
    form={form}
    name="inspections"
    label={label}
    small
    options={[
      ...(offered.length > 1 ? [{ value: all, text: `All ${offered.length}` }] : []),
      ...offered.map(one => ({
        value: one.id,
        text: one.areaName,
        ...(hint === undefined ? {} : { hint: hint(one) }),
      })),
    ]}
  />
)
