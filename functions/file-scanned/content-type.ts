import { fileTypeFromBuffer } from 'file-type'
import { pathsOf } from './archive.ts'
import { decodeText } from './decode-text.ts'
import { claimedType, type FileType, fileTypes, typeOfMime } from './file-types.ts'
import { macrosRefused, whyRefused } from './refused-kinds.ts'
import { unusable } from './unusable.ts'

/**
 * What a file is by its content, which must be what its name claims. Errors: InputInvalid (a kind that is not taken, a
 * name that claims another kind, macros).
 */
export const contentType = async (fileName: string, bytes: Uint8Array): Promise<FileType> => {
  const claimed = claimedType(fileName)
  const found = await foundType(bytes, claimed)
  if (claimed === undefined) throw unusable(whyRefused(''))
  if (found !== claimed) throw unusable(otherName(found))
  if (isZipped(found) && pathsOf(bytes).some(isMacro)) throw unusable(macrosRefused)
  return found
}

const foundType = async (bytes: Uint8Array, claimed: FileType | undefined): Promise<FileType> => {
  const detected = await fileTypeFromBuffer(bytes)
  if (detected === undefined) return textType(bytes, claimed)
  const found = typeOfMime(detected.mime)
  if (found === undefined) throw unusable(whyRefused(detected.ext))
  return found
}

/** Text has no marks of its own: it is what the name says, if it can be read as text and is no program or web page. */
const textType = (bytes: Uint8Array, claimed: FileType | undefined): FileType => {
  const text = decodeText(bytes)
  if (controls.test(text)) throw unusable(whyRefused(''))
  if (/^\s*<[!?a-z]/i.test(text)) throw unusable(whyRefused('html'))
  if (/^(#!|MZ|@echo off)/i.test(text)) throw unusable(whyRefused('exe'))
  return claimed === 'csv' ? 'csv' : 'text'
}

// Tab, line feed, form feed and carriage return are the only control characters of a text.
const controls = /[^\P{Cc}\t\n\f\r\u0080-\u009f]/u

const isZipped = (type: FileType): boolean => ['docx', 'xlsx', 'pptx', 'odt', 'ods'].includes(type)

// OpenDocument keeps macros under Basic/ and Scripts/.
const isMacro = (path: string): boolean => /(^|\/)vba[^/]*\.bin$/i.test(path) || /^(Basic|Scripts)\/./.test(path)

const otherName = (found: FileType): string =>
  `The content of this file is not what its name says. If it opens as it should, name it with the ending .${fileTypes[found].extensions[0]} and send it again.`
