import { strToU8, unzipSync, zipSync } from 'fflate'
import writeXlsx, { type SheetData } from 'write-excel-file/node'

export const text = (content: string): Uint8Array => new TextEncoder().encode(content)

/** A real workbook with these sheets. */
export const workbook = async (sheets: Readonly<Record<string, SheetData>>): Promise<Uint8Array> => {
  const written = await writeXlsx(Object.entries(sheets).map(([sheet, data]) => ({ sheet, data })))
  return new Uint8Array(await written.toBuffer())
}

/** A workbook with parts changed or added. */
export const withParts = (bytes: Uint8Array, parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync({
    ...unzipSync(bytes),
    ...Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])),
  })

/** The text of one part of a workbook. */
export const partOf = (bytes: Uint8Array, path: string): string =>
  new TextDecoder().decode(unzipSync(bytes)[path] ?? new Uint8Array())

/** A file of Office or OpenDocument by its parts. */
export const zipped = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, content]) => [path, strToU8(content)])), { level: 0 })

const office = (part: string, kind: string): string =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${kind}.main+xml"/></Types>`

export const docx = (more: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipped({
    '[Content_Types].xml': office('word/document.xml', 'wordprocessingml.document'),
    'word/document.xml': '<document/>',
    ...more,
  })

export const pptx = (): Uint8Array =>
  zipped({
    '[Content_Types].xml': office('ppt/presentation.xml', 'presentationml.presentation'),
    'ppt/presentation.xml': '<presentation/>',
  })

export const openDocument = (kind: 'text' | 'spreadsheet', more: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipped({ mimetype: `application/vnd.oasis.opendocument.${kind}`, 'content.xml': '<content/>', ...more })

export const pdf = (): Uint8Array => text('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')

export const png = (): Uint8Array =>
  Uint8Array.from(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  )

export const jpeg = (): Uint8Array =>
  Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1])

/** The parts of a list of children as it should be. */
export const goodList: SheetData = [
  ['Reference', 'Age', 'Registered', 'Notes'],
  ['EL-001', 4, { value: new Date('2019-03-12'), type: Date, format: 'dd/mm/yyyy' }, 'Pre-birth meeting on 12/03/2018'],
  ['EL-002', 11, { value: new Date('2014-03-12'), type: Date, format: 'dd/mm/yyyy' }, 'S1 2nd term'],
]
