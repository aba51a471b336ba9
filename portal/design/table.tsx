import type { Child } from 'hono/jsx'
import { classes } from './classes.ts'
import { Scrolling } from './scrolling.tsx'
import { roles } from './table-roles.ts'

export interface Column<Row> {
  readonly heading: string
  readonly cell: (row: Row) => Child
  /** Figures stand to the right, one under the other. */
  readonly numeric?: boolean | undefined
  /** The cell names its row. */
  readonly rowHeader?: boolean | undefined
  readonly nowrap?: boolean | undefined
}

interface TableProps<Row> {
  readonly caption: string
  /** Where a heading above the table already says it. */
  readonly captionHidden?: boolean | undefined
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  /** On a narrow screen: each row as a small list, or a region that scrolls by itself. */
  readonly narrow?: 'stacked' | 'scrolling' | undefined
  /** What is said in place of a table without rows. */
  readonly none?: string | undefined
}

const Cell = <Row,>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) => {
  const { heading, cell, numeric, rowHeader, nowrap } = column
  const own = classes(numeric && 'ji_numeric', nowrap && 'ji_nowrap') || undefined
  const content = <div class="ji_cell">{cell(row)}</div>
  return rowHeader === true ? (
    <th scope="row" {...roles.rowheader} class={own} data-label={heading}>
      {content}
    </th>
  ) : (
    <td {...roles.cell} class={own} data-label={heading}>
      {content}
    </td>
  )
}

/** Things of one kind, a row each. */
export const Table = <Row,>({ caption, captionHidden, columns, rows, narrow = 'stacked', none }: TableProps<Row>) => {
  if (rows.length === 0 && none !== undefined) return <p class="ji_none">{none}</p>
  const table = (
    <table class={classes('ds_table ji_table', `ji_table--${narrow}`)} {...roles.table}>
      <caption class={captionHidden === true ? 'visually-hidden' : undefined}>
        <span class="ji_caption">{caption}</span>
      </caption>
      <thead {...roles.rowgroup}>
        <tr {...roles.row}>
          {columns.map(({ heading, numeric, nowrap }) => (
            <th
              scope="col"
              {...roles.columnheader}
              class={classes(numeric && 'ji_numeric', nowrap && 'ji_nowrap') || undefined}
            >
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...roles.rowgroup}>
        {rows.map(row => (
          <tr {...roles.row}>
            {columns.map(column => (
              <Cell column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
  return narrow === 'stacked' ? table : <Scrolling label={caption}>{table}</Scrolling>
}
