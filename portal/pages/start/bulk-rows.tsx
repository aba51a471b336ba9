import type { Child } from 'hono/jsx'
import { Temporal } from 'temporal-polyfill'
import { Table } from '../../design/table.tsx'
import { Tag } from '../../design/tag.tsx'
import { Day } from '../../design/time.tsx'
import type { NameOf } from '../../reading/names.ts'
import type { BulkRow } from '../../start/bulk/plan-rows.ts'
import type { Trouble } from '../../start/bulk/read-sheet.ts'

interface BulkRowsProps {
  readonly rows: readonly BulkRow[]
  /** What gets in the way of each inspection, by its id. */
  readonly clashes: ReadonlyMap<string, readonly string[]>
  readonly nameOf: NameOf
}

/** Every row of the sheet, and what would become of it. */
export const BulkRows = ({ rows, clashes, nameOf }: BulkRowsProps) => (
  <Table
    caption="Rows of the sheet"
    captionHidden
    rows={rows}
    columns={[
      { heading: 'Row', numeric: true, cell: one => one.row },
      {
        heading: 'Area',
        rowHeader: true,
        cell: one => (one.kind === 'started' ? <a href={`/inspections/${one.id}`}>{one.area}</a> : one.area),
      },
      { heading: 'Letter', cell: one => dated(letterOf(one)) },
      { heading: 'Report planned', cell: one => dated(publicationOf(one)) },
      { heading: 'Lead', cell: one => leadOf(one, nameOf) },
      { heading: 'State', cell: one => <State row={one} /> },
      { heading: 'To look at', cell: one => toLookAt(one, clashes) },
    ]}
  />
)

const letterOf = (one: BulkRow): string | undefined => (one.kind === 'ready' ? one.event.letterDate : undefined)

const publicationOf = (one: BulkRow): string | undefined =>
  one.kind === 'ready' ? one.planned.change.inspection.board?.publication : undefined

const leadOf = (one: BulkRow, nameOf: NameOf): string => {
  const lead = one.kind === 'ready' ? one.planned.change.inspection.people['inspection-lead'] : undefined
  return lead === undefined ? '' : nameOf(lead)
}

const dated = (on: string | undefined): Child =>
  on === undefined ? '' : <Day on={Temporal.PlainDate.from(on)} short />

const State = ({ row }: { readonly row: BulkRow }) => {
  if (row.kind === 'wrong') return <Tag tone="red">To be corrected</Tag>
  if (row.kind === 'started') return <Tag tone="green">Started</Tag>
  return row.provisional ? <Tag tone="orange">Ready, provisional</Tag> : <Tag tone="blue">Ready</Tag>
}

const toLookAt = (row: BulkRow, clashes: BulkRowsProps['clashes']): Child => {
  if (row.kind === 'started') return ''
  const says = row.kind === 'wrong' ? row.troubles.map(troubleInCell) : (clashes.get(row.id) ?? [])
  if (says.length === 0) return 'nothing'
  return (
    <ul>
      {says.map(one => (
        <li>{one}</li>
      ))}
    </ul>
  )
}

const troubleInCell = ({ column, says }: Trouble): string => (column === undefined ? says : `${column}: ${says}`)

/** A trouble as the summary on top of the page says it, with its place. */
export const troubleInWords = ({ row, column, says }: Trouble): string => {
  const place = column === undefined ? `Row ${row}` : `Row ${row}, ${column}`
  return `${place}: ${says}`
}
