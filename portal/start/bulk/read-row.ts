import { Temporal } from 'temporal-polyfill'
import { findArea } from '../../../domain/areas/areas.ts'
import { Failure } from '../../../domain/failure.ts'
import { defaultFootprint, findFootprint } from '../../../domain/footprints/library.ts'
import { mayHold, staffRolesFor } from '../../../domain/rights/may-hold.ts'
import { neededAtStart, type Role } from '../../../domain/roles/roles.ts'
import type { Person } from '../../../functions/ports/directory/person.ts'
import type { StartEvent } from '../../../functions/start-inspection/start.ts'
import { capital } from '../../design/words.ts'
import { signsInAs } from '../../pages/directory/access-words.ts'
import { type ColumnKey, columns } from './columns.ts'
import type { SheetRow, Trouble } from './read-sheet.ts'

/** Finds somebody in the directory by address. */
export type ByEmail = (email: string) => Person | undefined

export const headingOf = (key: ColumnKey): string => columns.find(one => one.key === key)?.heading ?? key

type Read = { readonly event: StartEvent } | { readonly troubles: readonly Trouble[] }

/** The start that a row asks for, or everything that is wrong with its cells. */
export const readRow = ({ row, cells }: SheetRow, by: string, byEmail: ByEmail): Read => {
  const troubles: Trouble[] = []
  const given = <Value>(key: ColumnKey, read: (cell: string) => Value): Value | undefined => {
    const cell = cells[key]
    try {
      if (cell === undefined) throw new Failure('InputInvalid', 'this cell is empty')
      return read(cell)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      troubles.push({ row, column: headingOf(key), says: saidBy(error) })
      return undefined
    }
  }
  const area = given('area', cell => findArea(cell).slug)
  const footprint = cells.footprint === undefined ? defaultFootprint : given('footprint', footprintOf)
  const letterDate = given('letterDate', dateOf)
  const people = neededAtStart.flatMap((role): [Role, Person][] => {
    const person = given(role, cell => personFor(role, cell, byEmail))
    return person === undefined ? [] : [[role, person]]
  })
  if (troubles.length > 0 || area === undefined || footprint === undefined || letterDate === undefined)
    return { troubles }
  const reason = cells.reason === undefined ? {} : { despiteOpen: cells.reason }
  const always = { allowProvisional: false, pins: {}, by }
  return { event: { ...always, ...reason, area, footprint, letterDate, people: Object.fromEntries(people) } }
}

/** What a refusal says, without the field that it names first. */
export const saidBy = ({ message }: Failure): string => capital(message.replace(/^\w+: /, ''))

const footprintOf = (cell: string): string => findFootprint(cell.toUpperCase()).key

/** A date as ISO 8601 writes it, or with the day first as spreadsheets in Britain do. */
const dateOf = (cell: string): string => {
  const [, d = '', m = '', y = ''] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(cell) ?? []
  const written = d === '' ? cell : `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  try {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) throw new RangeError(written)
    return Temporal.PlainDate.from(written).toString()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new Failure('InputInvalid', `“${cell}” is not a date such as 2027-01-12 or 12/01/2027`)
  }
}

const personFor = (role: Role, cell: string, byEmail: ByEmail): Person => {
  const person = byEmail(cell)
  if (person === undefined)
    throw new Failure('InputInvalid', `nobody in the directory has the address ${cell}: add the person first`)
  if (mayHold(role, person.access)) return person
  const staff = staffRolesFor(role)
  const who = staff === undefined ? 'is staff of the inspectorate' : `does not sign in as ${signsInAs(staff)}`
  throw new Failure('InputInvalid', `${person.name} ${who}, and cannot have this role`)
}
