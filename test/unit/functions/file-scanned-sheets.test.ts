import { describe, expect, it } from 'vitest'
import { cellName } from '../../../domain/identifiers/sheet.ts'
import { partsOf } from '../../../functions/file-scanned/archive.ts'
import { limits } from '../../../functions/file-scanned/limits.ts'
import { readCsv, readXlsx } from '../../../functions/file-scanned/sheets.ts'
import { goodList, partOf, text, withParts, workbook } from './file-scanned-samples.ts'

const sheet1 = 'xl/worksheets/sheet1.xml'
const cells = (data: string): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${data}</sheetData></worksheet>`

describe('a workbook', () => {
  it('is read sheet by sheet, as text, each cell in its place', async () => {
    const bytes = await workbook({
      'Key personnel': [['Ada Example'], [null, null, 'C2 & <more>']],
      Lists: [[null], [1234567890, true, { value: new Date('2022-07-31'), type: Date, format: 'dd mmmm yyyy' }, 0.5]],
    })
    expect((await readXlsx(bytes)).sheets).toEqual([
      {
        name: 'Key personnel',
        rows: [
          ['Ada Example', '', ''],
          ['', '', 'C2 & <more>'],
        ],
      },
      {
        name: 'Lists',
        rows: [[], ['1234567890', 'TRUE', '2022-07-31', '0.5']].map((row, at) => (at === 0 ? ['', '', '', ''] : row)),
      },
    ])
  })

  it('is read with its hidden sheets', async () => {
    const bytes = await workbook({ Shown: [['a']], Hidden: [['b']] })
    const hidden = withParts(bytes, {
      'xl/workbook.xml': partOf(bytes, 'xl/workbook.xml').replace('name="Hidden"', 'name="Hidden" state="veryHidden"'),
    })
    expect((await readXlsx(hidden)).sheets.map(({ name }) => name)).toEqual(['Shown', 'Hidden'])
  })

  it('gives the last result of a formula', async () => {
    const bytes = withParts(await workbook({ Lists: [['a']] }), {
      [sheet1]: cells('<row r="1"><c r="A1" t="str"><f>B1&amp;C1</f><v>0101011237</v></c></row>'),
    })
    expect((await readXlsx(bytes)).sheets[0]?.rows).toEqual([['0101011237']])
  })

  it.each([
    ['a row far below', '<row r="1048576"><c r="A1048576"><v>1</v></c></row>'],
    ['a column far to the right', '<row r="1"><c r="XFD1"><v>1</v></c></row>'],
    ['a row that no spreadsheet has', '<row r="9999999"/>'],
    ['an address that is none', '<row r="1"><c r="A1e9"><v>1</v></c></row>'],
  ])('is refused before it is read for %s', async (_what, data) => {
    const bytes = withParts(await workbook({ Lists: [['a']] }), { [sheet1]: cells(data) })
    await expect(readXlsx(bytes)).rejects.toMatchObject({
      name: 'InputInvalid',
      message: /beyond row 20000 or column 300/,
    })
  })

  it('is refused before it is read for more filled cells than a return can have', async () => {
    const columns = Array.from({ length: limits.columns }, (_, column) => column)
    const row = (at: number) => `<row>${columns.map(one => `<c r="${cellName(at, one)}"><v>1</v></c>`).join('')}</row>`
    const data = Array.from({ length: limits.cells / limits.columns + 1 }, (_, at) => row(at)).join('')
    const bytes = withParts(await workbook({ Lists: [['a']] }), { [sheet1]: cells(data) })
    await expect(readXlsx(bytes)).rejects.toMatchObject({
      name: 'InputInvalid',
      message: /more than 500000 filled cells/,
    })
  })

  it('is taken with formatted empty cells far below', async () => {
    const bytes = withParts(await workbook({ Lists: [['a']] }), {
      [sheet1]: cells('<row r="1"><c r="A1"><v>7</v></c></row><row r="1048576" s="1"><c r="A1048576" s="0"/></row>'),
    })
    expect((await readXlsx(bytes)).sheets[0]?.rows).toEqual([['7']])
  })

  it('is refused where it would unpack to more than the limit', async () => {
    const bytes = withParts(await workbook({ Lists: [['a']] }), { 'xl/big.xml': ' '.repeat(limits.unpackedBytes) })
    expect(bytes.byteLength).toBeLessThan(1_000_000)
    await expect(readXlsx(bytes)).rejects.toMatchObject({
      name: 'InputInvalid',
      message: /unpacks to more than 100 MB/,
    })
  })

  it('unpacks no part to more than it said', () => {
    const honest = withParts(new Uint8Array(zipOfNothing), { 'xl/big.xml': 'a'.repeat(5_000_000) })
    const lying = saidToUnpackTo(honest, 10)
    expect(partsOf(lying, () => true)['xl/big.xml']?.buffer.byteLength ?? 0).toBeLessThan(1_000)
  })

  it.each([
    ['xl/pivotCache/pivotCacheRecords1.xml', /behind a pivot table/],
    ['xl/externalLinks/externalLink1.xml', /another workbook/],
    ['xl/embeddings/oleObject1.bin', /another file inside/],
  ])('is refused with %s, where data lies out of sight', async (path, message) => {
    const bytes = withParts(await workbook({ Lists: goodList }), { [path]: '<x/>' })
    await expect(readXlsx(bytes)).rejects.toMatchObject({ name: 'InputInvalid', message })
  })

  it('is searched in its notes, comments and text boxes, work contacts aside', async () => {
    const bytes = withParts(await workbook({ Lists: goodList }), {
      'xl/comments1.xml':
        '<comments><commentList><comment ref="B7" authorId="0"><text><r><t>CHI 010101</t></r><r><t>1237</t></r></text></comment><comment ref="B8"><text><t>ask ada@council.example</t></text></comment></commentList></comments>',
      'xl/threadedComments/threadedComment1.xml':
        '<ThreadedComments><threadedComment ref="C3" id="{1}"><text>born 1 May 2012</text></threadedComment></ThreadedComments>',
      'xl/drawings/drawing1.xml': '<xdr:wsDr><a:p><a:r><a:t>AB123456C</a:t></a:r></a:p></xdr:wsDr>',
    })
    expect((await readXlsx(bytes)).noted).toEqual([
      { sheet: 'notes and comments', cell: 'B7', kind: 'chi-number' },
      { sheet: 'notes and comments', cell: 'C3', kind: 'date-of-birth' },
      { sheet: 'text boxes', cell: 'anywhere', kind: 'national-insurance-number' },
    ])
  })

  it.each([
    ['no archive', text('nonsense')],
    ['half an archive', undefined],
  ])('that is %s is refused as damaged', async (_what, given) => {
    const whole = await workbook({ Lists: goodList })
    await expect(readXlsx(given ?? whole.slice(0, whole.length / 2))).rejects.toMatchObject({
      name: 'InputInvalid',
      message: /damaged/,
    })
  })

  it.each([
    ['a sheet that is no XML', { [sheet1]: '<worksheet><sheetData><row' }],
    ['a text that is not there', { [sheet1]: cells('<row r="1"><c r="A1" t="s"><v>999</v></c></row>') }],
    [
      'rows out of order',
      { [sheet1]: cells('<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>') },
    ],
  ])('with %s is refused as damaged', async (_what, parts) => {
    const bytes = withParts(await workbook({ Lists: goodList }), parts)
    await expect(readXlsx(bytes)).rejects.toMatchObject({
      name: 'InputInvalid',
      message: /damaged|nothing in the sheets/,
    })
  })

  it('with nothing in it is refused', async () => {
    await expect(readXlsx(await workbook({ Lists: [[null]] }))).rejects.toMatchObject({
      message: /nothing in the sheets/,
    })
  })
})

describe('a CSV file', () => {
  const rowsOf = (bytes: Uint8Array) => readCsv('lists', bytes).sheets[0]?.rows

  it.each([
    ['commas', 'a,"b, c"\n\n1,2'],
    ['semicolons', 'a;b, c\r\n\r\n1;2'],
    ['tabs', 'a\tb, c\n\n1\t2\n'],
  ])('is read with %s, rows counted as spreadsheets count them', (_what, content) => {
    expect(rowsOf(text(content))).toEqual([['a', 'b, c'], [''], ['1', '2']])
  })

  it.each([
    ['UTF-8', text('Nèill')],
    ['UTF-8 with its mark', text('\ufeffNèill')],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x4e, 0, 0xe8, 0, 0x69, 0, 0x6c, 0, 0x6c, 0])],
    ['the Windows encoding', Uint8Array.from([0x4e, 0xe8, 0x69, 0x6c, 0x6c])],
  ])('is read in %s', (_what, bytes) => expect(rowsOf(bytes)).toEqual([['Nèill']]))

  it('is not parted by what somebody wrote', () => {
    expect(rowsOf(text('a,b\n"x; y; z; w",2'))).toEqual([
      ['a', 'b'],
      ['x; y; z; w', '2'],
    ])
  })

  it('with rows of different lengths is read', () => {
    expect(rowsOf(text('Title\na,b,c\n1,2'))).toEqual([['Title'], ['a', 'b', 'c'], ['1', '2']])
  })

  it.each([
    ['quotation marks that do not pair', '"a,b\n1,2', /not proper CSV/],
    ['too many rows', 'a\n'.repeat(limits.rows + 1), /more than 20000 rows/],
    ['too many columns', ','.repeat(limits.columns), /more than 300 columns/],
    ['a cell without end', `a,${'b'.repeat(limits.cellCharacters + 1)}`, /cell B1/],
    ['more text than a return can have', `${'b'.repeat(30_000)}\n`.repeat(700), /more than 20000000 characters/],
    ['nothing but separators', ',,\n,,', /nothing in the sheets/],
  ])('with %s is refused', (_what, content, message) => {
    expect(() => readCsv('lists', text(content))).toThrow(
      expect.objectContaining({ name: 'InputInvalid', message: expect.stringMatching(message) }),
    )
  })

  it('that cannot be read is not quoted in the reason', () => {
    expect(() => readCsv('lists', text('a,b\n"Ada Example"x,1'))).toThrow(/^(?!.*Ada)/)
  })
})

const zipOfNothing = [0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0)]

/** The archive with the unpacked size of every part forged in its directory. */
const saidToUnpackTo = (bytes: Uint8Array, size: number): Uint8Array => {
  const forged = Buffer.from(bytes)
  const entry = forged.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  forged.writeUInt32LE(size, entry + 24)
  return new Uint8Array(forged)
}
