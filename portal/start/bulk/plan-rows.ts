import { findArea } from '../../../domain/areas/areas.ts'
import { Failure, type FailureName, isFailure } from '../../../domain/failure.ts'
import { addressOf } from '../../../functions/ports/directory/email-taken.ts'
import { type PlannedStart, plannedStart, type StartEvent } from '../../../functions/start-inspection/start.ts'
import type { SignedIn } from '../../http/context.ts'
import type { PortalPorts } from '../../ports.ts'
import { isThere } from '../is-there.ts'
import type { ColumnKey } from './columns.ts'
import { headingOf, readRow, saidBy } from './read-row.ts'
import { readSheet, type SheetRow, type Trouble } from './read-sheet.ts'

/** A row of the sheet, and what would become of it. */
export type BulkRow =
  | { readonly kind: 'wrong'; readonly row: number; readonly area: string; readonly troubles: readonly Trouble[] }
  | { readonly kind: 'started'; readonly row: number; readonly area: string; readonly id: string }
  | {
      readonly kind: 'ready'
      readonly row: number
      readonly area: string
      readonly id: string
      readonly event: StartEvent
      readonly planned: PlannedStart
      /** Whether some of its dates rest on calendars that are not final. */
      readonly provisional: boolean
    }

export interface BulkPlan {
  readonly rows: readonly BulkRow[]
  /** Everything that is wrong, in the order of the sheet; nothing starts unless it is empty. */
  readonly troubles: readonly Trouble[]
}

type Reads = Pick<PortalPorts, 'store' | 'directory' | 'calendars' | 'clock'>

/** What would become of every row of a sheet. Nothing is written. */
export const planRows = async (ports: Reads, { person }: Pick<SignedIn, 'person'>, text: string): Promise<BulkPlan> => {
  const { rows, troubles } = readSheet(text)
  if (troubles.length > 0) return { rows: [], troubles }
  const everybody = new Map((await ports.directory.list()).map(one => [addressOf(one.email), one]))
  const areasBefore = new Map<string, number>()
  const planned: BulkRow[] = []
  for (const row of rows) {
    const read = readRow(row, person.id, email => everybody.get(addressOf(email)))
    const twice = 'event' in read ? standsTwice(row, read.event, areasBefore) : []
    const wrong = 'event' in read ? twice : read.troubles
    const area = row.cells.area ?? ''
    planned.push(
      'event' in read && wrong.length === 0
        ? await planRow(ports, row, read.event)
        : { kind: 'wrong', row: row.row, area, troubles: wrong },
    )
  }
  return { rows: planned, troubles: planned.flatMap(one => (one.kind === 'wrong' ? one.troubles : [])) }
}

const standsTwice = ({ row, cells }: SheetRow, { area }: StartEvent, before: Map<string, number>): Trouble[] => {
  const first = before.get(area)
  before.set(area, first ?? row)
  if (first === undefined) return []
  return [{ row, column: headingOf('area'), says: `${cells.area ?? area} stands in row ${first} already` }]
}

const planRow = async (ports: Reads, { row }: SheetRow, event: StartEvent): Promise<BulkRow> => {
  const { name: area, slug } = findArea(event.area)
  const id = `${slug}-${event.letterDate}`
  if (await isThere(ports, id)) return { kind: 'started', row, area, id }
  try {
    const { planned, provisional } = await planStrictlyFirst(ports, event)
    return { kind: 'ready', row, area, id, event: { ...event, allowProvisional: provisional }, planned, provisional }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const column = columnOf[error.name]
    if (column === undefined) throw error
    return { kind: 'wrong', row, area, troubles: [{ row, column: headingOf(column), says: wordsFor(error, area) }] }
  }
}

const planStrictlyFirst = async (ports: Reads, event: StartEvent) => {
  try {
    return { planned: await plannedStart(ports, event), provisional: false }
  } catch (error) {
    if (!isFailure(error, 'CalendarUnknown')) throw error
    return { planned: await plannedStart(ports, { ...event, allowProvisional: true }), provisional: true }
  }
}

const columnOf: Partial<Record<FailureName, ColumnKey>> = {
  CalendarUnknown: 'letterDate',
  InspectionOpenForArea: 'area',
  NotAWorkingDay: 'letterDate',
}

const wordsFor = (error: Failure, area: string): string =>
  error.name === 'InspectionOpenForArea'
    ? `${area} has an open inspection already. To start another all the same, say why in the column “${headingOf('reason')}”`
    : saidBy(error)
