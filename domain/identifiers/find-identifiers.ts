import { datesOfBirth } from './date-of-birth.ts'
import { type HeadedCell, headedCells } from './headed-cells.ts'
import { contactKinds, identifiersIn } from './identifiers-in.ts'
import type { Finding, IdentifierKind } from './kinds.ts'
import { isNumberToCall } from './phone-number.ts'
import { cellName, type Sheet } from './sheet.ts'
import { holdsWorkContacts } from './vocabulary.ts'

/**
 * The cells that look like personal identifiers, sheet by sheet in reading order, each kind once a cell; never what they
 * say. A sheet whose name is itself an identifier is called by its number. Names of people cannot be recognised.
 */
export const findIdentifiers = (sheets: readonly Sheet[]): Finding[] => sheets.flatMap(findInSheet)

const findInSheet = (sheet: Sheet, index: number): Finding[] => {
  const inName = identifiersIn(sheet.name)
  const name = inName.length === 0 ? sheet.name : `sheet ${index + 1}`
  const refused = (kind: IdentifierKind): boolean => !(contactKinds.has(kind) && holdsWorkContacts(sheet.name))
  const cells = headedCells(sheet)
  const births = new Set(datesOfBirth(cells))
  return [
    ...inName.map(kind => ({ sheet: name, cell: 'name of the sheet', kind })),
    ...cells.flatMap(cell =>
      [...kindsOf(cell, births)]
        .filter(refused)
        .map(kind => ({ sheet: name, cell: cellName(cell.row, cell.column), kind })),
    ),
  ]
}

const kindsOf = (cell: HeadedCell, births: ReadonlySet<HeadedCell>): Set<IdentifierKind> => {
  const kinds = new Set(identifiersIn(cell.text))
  if (births.has(cell)) kinds.add('date-of-birth')
  if (cell.heading === 'phone' && isNumberToCall(cell.text.trim())) kinds.add('phone-number')
  return kinds
}
