import { Temporal } from 'temporal-polyfill'
import { type Needs, needsWords } from '../../../domain/board/needs.ts'
import type { BoardRow } from '../../../domain/board/row.ts'
import { weekWords } from '../../../domain/board/week.ts'
import { londonDate } from '../../../domain/time/london.ts'
import { Table } from '../../design/table.tsx'
import { Tag } from '../../design/tag.tsx'
import { Day } from '../../design/time.tsx'
import { count, daysAway, listInWords } from '../../design/words.ts'
import type { NameOf } from '../../reading/names.ts'

interface Given {
  readonly rows: readonly BoardRow[]
  readonly nameOf: NameOf
  readonly today: Temporal.PlainDate
}

const tones: Record<Needs, 'red' | 'orange' | 'green'> = { person: 'red', watch: 'orange', nothing: 'green' }

/** The board: a row an inspection. */
export const BoardTable = ({ rows, nameOf, today }: Given) => (
  <Table
    caption="Open inspections"
    captionHidden
    none="No inspection fits these filters."
    rows={rows}
    columns={[
      {
        heading: 'Inspection',
        rowHeader: true,
        cell: row => (
          <>
            <a href={`/inspections/${row.id}`}>{row.areaName}</a>
            <span class="ji_hint">Lead: {nameOf(row.lead)}</span>
          </>
        ),
      },
      {
        heading: 'Stage',
        cell: row => (
          <>
            {row.stageName}
            <span class="ji_hint">{weekWords(row.week)}</span>
          </>
        ),
      },
      {
        heading: 'Needs',
        cell: row => (
          <>
            {row.status === 'suspended' && <Tag tone="grey">Suspended</Tag>}{' '}
            {(row.status !== 'suspended' || row.needs !== 'nothing') && (
              <Tag tone={tones[row.needs]}>{needsWords[row.needs]}</Tag>
            )}
            <span class="ji_hint">{row.why}</span>
            {row.still !== undefined && <span class="ji_hint">{row.still.why}</span>}
          </>
        ),
      },
      { heading: 'Next deadline', cell: row => <NextDue row={row} today={today} /> },
      {
        heading: 'Waiting on',
        cell: row =>
          row.waitingOn.length === 0
            ? 'nobody'
            : listInWords(
                [...new Set(row.waitingOn.map(one => `${nameOf(one.person)} (${one.title})`))].slice(0, shown),
              ),
      },
      { heading: 'Report', cell: row => <Forecast row={row} /> },
      {
        heading: 'Last moved',
        cell: row => (row.daysSinceMoved === 0 ? 'today' : `${count(row.daysSinceMoved, 'day')} ago`),
      },
    ]}
  />
)

/** The most people that one cell names. */
const shown = 4

const NextDue = ({ row, today }: { readonly row: BoardRow; readonly today: Temporal.PlainDate }) => {
  const { nextDue, overdue } = row
  if (nextDue === undefined) return <>nothing is due</>
  const day = londonDate(Temporal.Instant.from(nextDue.due))
  return (
    <>
      <Day on={day} short />
      <span class="ji_hint">
        {nextDue.what}, {daysAway(day, today)}
      </span>
      {overdue > 0 && <Tag tone="red">{overdue} overdue</Tag>}
    </>
  )
}

const Forecast = ({ row: { forecast } }: { readonly row: BoardRow }) => {
  if (forecast.kind === 'unknown') return <span class="ji_hint">{forecast.reason}</span>
  const on = (date: string) => <Day on={Temporal.PlainDate.from(date)} short />
  if (forecast.kind === 'published') return <>published {on(forecast.on)}</>
  if (forecast.kind === 'on-plan') return on(forecast.planned)
  return (
    <>
      {on(forecast.forecast)}
      <span class="ji_hint">
        {count(forecast.daysLate, 'day')} late: {forecast.reason}
      </span>
    </>
  )
}
