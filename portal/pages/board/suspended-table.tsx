import { Temporal } from 'temporal-polyfill'
import type { BoardRow } from '../../../domain/board/row.ts'
import { Table } from '../../design/table.tsx'
import { Day } from '../../design/time.tsx'

/** The inspections that are suspended: since when, why, and when each is looked at again. */
export const SuspendedTable = ({ rows }: { readonly rows: readonly BoardRow[] }) => (
  <Table
    caption="Suspended inspections"
    captionHidden
    rows={rows.flatMap(row => (row.still?.kind === 'suspended' ? [{ row, still: row.still }] : []))}
    columns={[
      {
        heading: 'Inspection',
        rowHeader: true,
        cell: ({ row }) => <a href={`/inspections/${row.id}`}>{row.areaName}</a>,
      },
      { heading: 'Suspended since', cell: ({ still }) => <Day on={Temporal.PlainDate.from(still.since)} /> },
      { heading: 'Why', cell: ({ still }) => still.why },
      { heading: 'To be looked at again', cell: ({ still }) => <Day on={Temporal.PlainDate.from(still.reviewOn)} /> },
    ]}
  />
)
