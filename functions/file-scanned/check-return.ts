import { findIdentifiers } from '../../domain/identifiers/find-identifiers.ts'
import type { Finding } from '../../domain/identifiers/kinds.ts'
import type { FileType } from './file-types.ts'
import { readCsv, readXlsx, type Workbook } from './sheets.ts'
import { unusable } from './unusable.ts'

/** What looks like a personal identifier in a return. Errors: InputInvalid (it cannot be read as sheets). */
export const identifiersInReturn = async (type: FileType, fileName: string, bytes: Uint8Array): Promise<Finding[]> => {
  const { sheets, noted } = await workbookOf(type, fileName, bytes)
  return [...findIdentifiers(sheets), ...noted]
}

const workbookOf = async (type: FileType, fileName: string, bytes: Uint8Array): Promise<Workbook> => {
  if (type === 'xlsx') return readXlsx(bytes)
  if (type === 'csv') return readCsv(fileName.replace(/\.[^.]*$/, ''), bytes)
  throw unusable('A return is sent as a spreadsheet. Save it as “Excel workbook (.xlsx)” or CSV and send that.')
}
