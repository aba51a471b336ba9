import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { boardRow } from '../../../domain/board/row.ts'
import { boardCsv } from '../../../portal/board/csv.ts'
import { played } from '../../builders/played.ts'

const now = '2026-08-20T10:00:00Z'
const { record, setting } = played(now, { late: { panel: 70 } })
const row = boardRow(record.inspection, setting, Temporal.Instant.from(now))
const plain = (id: string) => id

const cellsOf = (csv: string): string[][] => parse(csv, { bom: true })
const leadOf = (csv: string): string => {
  const [head = [], cells = []] = cellsOf(csv)
  return cells[head.indexOf('Lead')] ?? ''
}

describe('the board as a file', () => {
  const csv = boardCsv([row], plain)

  it('begins with a byte order mark, by which Excel knows UTF-8, and ends its lines with CR LF', () => {
    expect(csv.charCodeAt(0)).toBe(0xfeff)
    expect(csv.split('\r\n')).toHaveLength(3)
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('has a column for everything the board shows', () => {
    const [head = [], cells = []] = cellsOf(csv)
    const entries = Object.fromEntries(head.map((name, index) => [name, cells[index]]))
    expect(entries).toMatchObject({
      Inspection: 'east-lothian-2026-01-13',
      Area: 'East Lothian',
      Stage: 'Moderation',
      'Programme week': 'week 21 of 21',
      Overdue: '0',
      'Publication planned': '2026-08-18',
      'Publication now expected': '2026-09-08',
      'Days late': '21',
    })
  })

  it('has a head and nothing more for an empty board', () => expect(cellsOf(boardCsv([], plain))).toHaveLength(1))
})

describe('a cell that a spreadsheet would take for a formula', () => {
  it.each([
    ['=HYPERLINK("https://evil.example","Click")'],
    ['+44 131 496 0000'],
    ['-2+3+cmd|/C calc!A0'],
    ['@SUM(1+1)'],
    ['＝1+1'],
    ['＠SUM(1)'],
  ])('%s stands behind an apostrophe, and is otherwise as it was', name => {
    expect(leadOf(boardCsv([row], () => name))).toBe(`'${name}`)
  })

  it.each(['\t=1+1', '\r=1+1', '\n=1+1', '  =1+1', '\u00a0=1+1'])('cannot hide behind white space: %j', name => {
    expect(leadOf(boardCsv([row], () => name))).toBe("'=1+1")
  })

  it.each(['Ada "the Inspector" Example', 'Example, Ada', 'O’Invented; Morag', 'Seònaid Dòmhnallach'])(
    'is not every name: %s stays itself',
    name => {
      expect(leadOf(boardCsv([row], () => name))).toBe(name)
    },
  )

  it('cannot break out of its cell, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), name => {
        const rows = cellsOf(boardCsv([row, row], () => name))
        expect(rows).toHaveLength(3)
        for (const cells of rows) {
          expect(cells).toHaveLength(rows[0]?.length ?? 0)
          for (const cell of cells) expect(cell).not.toMatch(/^[=+@\t\r\n-]/)
        }
      }),
    )
  })
})
