import { remembered } from '../../board/remembered.ts'
import type { DateRule } from '../../footprints/date-rule.ts'
import type { Footprint } from '../../footprints/schema.ts'
import type { Stage } from '../../footprints/stages.ts'

/** A date of a footprint: when a step opens, or when one of its requests is due. */
export interface Row {
  /** `stage/step` for an opening, else the request's. */
  readonly key: string
  readonly kind: 'opening' | 'due'
  readonly stage: Stage
  readonly step: string
  readonly rule: DateRule
  readonly isPublication: boolean
}

/** The dates of a footprint in the order of its steps, by key. */
export const rowsOf = remembered(
  ({ stages }: Footprint): ReadonlyMap<string, Row> =>
    new Map(
      stages
        .flatMap(stage =>
          stage.steps.flatMap((step): Row[] => {
            const place = { stage: stage.key, step: step.key }
            const isPublication = step.requests.some(one => one.records === 'publication')
            const opening: Row = {
              ...place,
              key: `${stage.key}/${step.key}`,
              kind: 'opening',
              rule: step.opens,
              isPublication,
            }
            const due = step.requests.map(
              (one): Row => ({ ...place, key: one.key, kind: 'due', rule: one.due, isPublication }),
            )
            return [opening, ...due]
          }),
        )
        .map(row => [row.key, row]),
    ),
)
