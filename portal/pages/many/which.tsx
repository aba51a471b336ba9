import type { Child } from 'hono/jsx'
import * as z from 'zod'
import type { Inspection } from '../../../domain/inspection/inspection.ts'
import { Checkboxes } from '../../design/checkboxes.tsx'
import { type Filled, valuesOf } from '../../design/filled.ts'
import { problem } from '../../http/form.ts'

/** The inspections that somebody ticked, one a line. */
export const whichField = z.string({ error: 'Tick the inspections' })

const all = 'all'

/** The ids of those that were ticked among those on offer. Errors: InputInvalid, if none of them was. */
export const chosenOf = (typed: string, offered: readonly Inspection[]): string[] => {
  const values = valuesOf({ inspections: typed }, 'inspections')
  const ids = offered.map(one => one.id).filter(id => values.includes(all) || values.includes(id))
  if (ids.length === 0) throw problem('inspections', 'Tick at least one inspection of the list')
  return ids
}

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
