import type { Child } from 'hono/jsx'
import { Temporal } from 'temporal-polyfill'
import type { WayToMove } from '../../../domain/decisions/move.ts'
import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import { noDaysLeft } from '../../../domain/plan/moves/no-days-left.ts'
import type { PlannedDate } from '../../../domain/plan/schema.ts'
import { Table } from '../../design/table.tsx'
import { count, listInWords, shortDate } from '../../design/words.ts'
import { wayWords } from '../../reading/way-words.ts'

interface Given {
  readonly record: InspectionRecord
  readonly ways: readonly WayToMove[]
}

interface Line {
  readonly what: string
  readonly cell: (way: WayToMove) => Child
}

/** The ways to move a date beside each other: when the report comes out, which milestones move, what gets too narrow. */
export const WaysTable = ({ record, ways }: Given) => (
  <Table
    caption="The three ways side by side"
    captionHidden
    rows={[...milestoneLines(record, ways), howMany, narrow(record)]}
    columns={[
      { heading: 'What', rowHeader: true, cell: ({ what }) => what },
      ...ways.map(way => ({
        heading: wayWords[way.way].text,
        cell: ({ cell }: Line) => (way.change === undefined ? 'Not possible' : cell(way)),
      })),
    ]}
  />
)

/** When the report comes out, first of all; then every other milestone that moves in one of the ways. */
const milestoneLines = ({ plan }: InspectionRecord, ways: readonly WayToMove[]): Line[] =>
  plan.milestones.toSorted(reportFirst).flatMap(({ key, name, date }) => {
    const after = (way: WayToMove) => way.change?.plan?.milestones.find(one => one.key === key)?.date ?? date
    const moves = ways.some(way => after(way) !== date)
    if (!moves && key !== report) return []
    return [{ what: name, cell: (way: WayToMove) => <FromTo before={date} after={after(way)} /> }]
  })

const report = 'publication'
const reportFirst = (one: PlannedDate, other: PlannedDate): number =>
  Number(other.key === report) - Number(one.key === report)

const howMany: Line = {
  what: 'Dates that move, in all',
  cell: ({ differences = [] }) => (differences.length === 0 ? 'none' : String(differences.length)),
}

const narrow = ({ plan }: InspectionRecord): Line => ({
  what: 'Left without a working day',
  cell: ({ change }) => {
    const none = change?.plan === undefined ? [] : noDaysLeft(plan, change.plan)
    return none.length === 0 ? 'nothing' : <strong>{`${count(none.length, 'task')}: ${listInWords(none)}`}</strong>
  },
})

const FromTo = ({ before, after }: { readonly before: string; readonly after: string }) =>
  before === after ? (
    <>stays on {inShort(after)}</>
  ) : (
    <>
      {inShort(before)} <span aria-hidden="true">→</span>
      <span class="visually-hidden">to</span> <strong>{inShort(after)}</strong>
    </>
  )

const inShort = (date: string): string => shortDate(Temporal.PlainDate.from(date))
