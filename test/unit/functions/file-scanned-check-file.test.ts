import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { checkFile } from '../../../functions/file-scanned/check-file.ts'
import { limits } from '../../../functions/file-scanned/limits.ts'
import { docx, goodList, jpeg, openDocument, pdf, png, pptx, text, workbook, zipped } from './file-scanned-samples.ts'

const xlsx = await workbook({ Lists: goodList })
const document = (fileName: string, bytes: Uint8Array) => checkFile({ fileName, bytes, purpose: 'document' })
const returned = (fileName: string, bytes: Uint8Array) => checkFile({ fileName, bytes, purpose: 'return' })

describe('a document', () => {
  it.each([
    ['Position statement.docx', docx(), 'docx'],
    ['plan.PDF', pdf(), 'pdf'],
    ['slides.pptx', pptx(), 'pptx'],
    ['list.xlsx', xlsx, 'xlsx'],
    ['text.odt', openDocument('text'), 'odt'],
    ['sheet.ods', openDocument('spreadsheet'), 'ods'],
    ['structure.png', png(), 'png'],
    ['structure.jpg', jpeg(), 'jpeg'],
    ['structure.jpeg', jpeg(), 'jpeg'],
    ['list.csv', text('a,b\n1,2'), 'csv'],
    ['minutes.txt', text('Minutes of 31 October 2022'), 'text'],
  ])('%s is kept with its size, type and checksum', async (fileName, bytes, type) => {
    expect(await document(fileName, bytes)).toEqual({
      verdict: 'kept',
      type,
      size: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })
  })

  it.each([
    ['a program', 'setup.exe', Uint8Array.from([0x4d, 0x5a, ...Array.from({ length: 62 }, () => 0)]), /program/],
    ['a program with the name of a document', 'plan.pdf', text('\u007fELF\u0002\u0001\u0001\u0000\u0000'), /program/],
    ['a script', 'plan.txt', text('#!/bin/sh\nrm -r /'), /program/],
    ['an archive', 'all.zip', zipped({ 'a.txt': 'a' }), /Send the files one by one/],
    ['an archive with the name of a document', 'all.docx', zipped({ 'a.txt': 'a' }), /Send the files one by one/],
    ['a web page', 'page.html', text('<!DOCTYPE html><html></html>'), /Make a PDF/],
    ['a web page with the name of a text', 'page.txt', text(' \n<script>alert(1)</script>'), /Make a PDF/],
    ['a drawing', 'plan.svg', text('<svg xmlns="http://www.w3.org/2000/svg"/>'), /Make a PDF/],
    ['XML', 'plan.txt', text('<?xml version="1.0"?><a/>'), /Make a PDF/],
    [
      'an old or locked Office file',
      'plan.doc',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 504 }, () => 0)]),
      /without a password/,
    ],
    ['a picture of another kind', 'plan.gif', text('GIF89a\u0001\u0000\u0001\u0000'), /PNG or JPEG/],
    ['text with no known ending', 'plan', text('words'), /Send PDF/],
    ['bytes with the name of a text', 'plan.txt', Uint8Array.from([1, 2, 3, 0, 5]), /Send PDF/],
    ['a PDF with the name of a text', 'plan.txt', pdf(), /ending \.pdf/],
    ['a text with the name of a PDF', 'plan.pdf', text('words'), /ending \.txt/],
    ['a workbook with the name of a text document', 'plan.docx', xlsx, /ending \.xlsx/],
    ['nothing', 'plan.pdf', new Uint8Array(), /empty/],
    ['too much', 'plan.pdf', new Uint8Array(limits.fileBytes + 1), /larger than 50 MB/],
    ['macros', 'plan.docx', docx({ 'word/vbaProject.bin': 'x' }), /macros/],
    ['OpenDocument macros', 'plan.odt', openDocument('text', { 'Basic/Standard/Module1.xml': 'x' }), /macros/],
    ['half an Office file', 'plan.xlsx', xlsx.slice(0, xlsx.length - 40), /damaged/],
  ])('that is %s is refused with the way out', async (_what, fileName, bytes, reason) => {
    expect(await document(fileName, bytes)).toEqual({
      verdict: 'refused',
      findings: [],
      reason: expect.stringMatching(reason),
    })
  })

  it('may hold what a return may not', async () => {
    expect((await document('contacts.csv', text('Ada Example,ada@council.example'))).verdict).toBe('kept')
  })

  it('is refused where its name is a personal identifier, which is not repeated', async () => {
    const verdict = await document('record_0101011237_final.pdf', pdf())
    expect(verdict).toMatchObject({
      verdict: 'refused',
      reason: expect.stringMatching(/held a CHI number. Give it another name/),
    })
    expect(JSON.stringify(verdict)).not.toContain('0101011237')
  })
})

describe('a return', () => {
  it.each([
    ['an Excel workbook', 'Pre-inspection return.xlsx', xlsx],
    ['CSV', 'Pre-inspection return.csv', text('Reference,Age\nEL-001,4')],
  ])('as it should be is kept as %s', async (_what, fileName, bytes) => {
    expect((await returned(fileName, bytes)).verdict).toBe('kept')
  })

  it('is refused for personal identifiers, and the sender is told which cells, not what they say', async () => {
    const bytes = await workbook({
      'Key personnel': [['Ada Example', 'ada@council.example', '0131 496 0000']],
      'On the register': [
        ['Child', 'Date of birth', 'CHI', 'Notes'],
        ['1', { value: new Date('2012-05-01'), type: Date, format: 'dd/mm/yyyy' }, 101011237, 'lives at EH41 3HA'],
      ],
    })
    const verdict = await returned('return.xlsx', bytes)
    expect(verdict).toEqual({
      verdict: 'refused',
      reason:
        '3 places look like a date of birth, a CHI number or a postcode. A return lists children without anything that says who they are, so nothing of this file was kept. Empty these cells or put your own reference numbers there, and send the file again.',
      findings: [
        { sheet: 'On the register', cell: 'B2', kind: 'date-of-birth' },
        { sheet: 'On the register', cell: 'C2', kind: 'chi-number' },
        { sheet: 'On the register', cell: 'D2', kind: 'postcode' },
      ],
    })
  })

  it('is refused for one e-mail address in the words of a sentence', async () => {
    const verdict = await returned('lists.csv', text('Reference,Notes\nEL-001,"mother: morag@home.example"'))
    expect(verdict).toMatchObject({
      reason: expect.stringMatching(/^One place looks like an e-mail address\./),
      findings: [{ sheet: 'lists', cell: 'B2', kind: 'email-address' }],
    })
  })

  it('full of identifiers is answered with the first of them and the number of all', async () => {
    const rows = Array.from({ length: 1_000 }, () => '0101011237').join('\n')
    const verdict = await returned('lists.csv', text(rows))
    expect(verdict).toMatchObject({
      reason: expect.stringMatching(/^1000 places look like a CHI number.*The first 200 findings are listed/),
    })
    expect(verdict.verdict === 'refused' && verdict.findings.length).toBe(200)
  })

  it.each([
    ['a document', 'return.docx', docx(), /Excel workbook/],
    ['a picture of one', 'return.png', png(), /Excel workbook/],
    ['a sheet that cannot be read', 'return.ods', openDocument('spreadsheet'), /Excel workbook/],
    ['a text', 'return.txt', text('words'), /Excel workbook/],
    ['too large', 'return.csv', new Uint8Array(limits.returnBytes + 1), /larger than 10 MB/],
  ])('that is %s is refused with the way out', async (_what, fileName, bytes, reason) => {
    expect(await returned(fileName, bytes)).toMatchObject({ verdict: 'refused', reason: expect.stringMatching(reason) })
  })
})
