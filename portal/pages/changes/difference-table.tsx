import { Temporal } from 'temporal-polyfill'
import type { Difference } from '../../../domain/plan/differences.ts'
import { Table } from '../../design/table.tsx'
import { Day } from '../../design/time.tsx'

const kinds: Record<Difference['kind'], string> = { opening: 'begins', due: 'due', milestone: 'takes place' }

interface Given {
  readonly caption: string
  readonly dates: readonly Difference[]
}

/** Dates before and after a change, side by side. */
export const DifferenceTable = ({ caption, dates }: Given) => (
  <Table
    caption={caption}
    captionHidden
    none="No date moves."
    rows={dates}
    columns={[
      {
        heading: 'What',
        rowHeader: true,
        cell: ({ name, kind }) => (
          <>
            {name}
            <span class="ji_hint">{kinds[kind]}</span>
          </>
        ),
      },
      { heading: 'Before', nowrap: true, cell: ({ before }) => <Dated on={before} none="not planned" /> },
      { heading: 'After', nowrap: true, cell: ({ after }) => <Dated on={after} none="not any more" /> },
    ]}
  />
)

const Dated = ({ on, none }: { readonly on: string | undefined; readonly none: string }) =>
  on === undefined ? none : <Day on={Temporal.PlainDate.from(on)} short />
