import { describe, expect, it } from 'vitest'
import { findIdentifiers } from '../../../domain/identifiers/find-identifiers.ts'
import { cellName } from '../../../domain/identifiers/sheet.ts'

describe('a cell', () => {
  it.each([
    [0, 0, 'A1'],
    [6, 1, 'B7'],
    [0, 25, 'Z1'],
    [9, 26, 'AA10'],
    [0, 701, 'ZZ1'],
    [0, 702, 'AAA1'],
  ])('in row %i and column %i is %s', (row, column, name) => expect(cellName(row, column)).toBe(name))
})

describe('the findings of a return', () => {
  const contact = ['Ada Example', 'ada@council.example', '0131 496 0000', 'EH41 3HA']

  it('say where, and never what', () => {
    const findings = findIdentifiers([
      {
        name: 'On the register',
        rows: [
          ['Child', 'CHI'],
          ['1', '0101011237'],
          ['2', 'AB123456C, EH41 3HA'],
        ],
      },
    ])
    expect(findings).toEqual([
      { sheet: 'On the register', cell: 'B2', kind: 'chi-number' },
      { sheet: 'On the register', cell: 'B3', kind: 'national-insurance-number' },
      { sheet: 'On the register', cell: 'B3', kind: 'postcode' },
    ])
  })

  it('name e-mail, phone and postcode in lists of children', () => {
    expect(findIdentifiers([{ name: 'Looked after', rows: [contact] }]).map(({ cell, kind }) => [cell, kind])).toEqual([
      ['B1', 'email-address'],
      ['C1', 'phone-number'],
      ['D1', 'postcode'],
    ])
  })

  it.each(['Key personnel', '1. Personnel & structures', 'KeyPersonnel', 'Cover sheet', 'Staff'])(
    'leave work contacts alone on the sheet “%s”',
    name => expect(findIdentifiers([{ name, rows: [contact] }])).toEqual([]),
  )

  it('name CHI numbers, National Insurance numbers and dates of birth on every sheet', () => {
    const rows = [['DOB'], ['01/05/2012'], ['0101011237'], ['AB123456C']]
    expect(findIdentifiers([{ name: 'Key personnel', rows }]).map(({ kind }) => kind)).toEqual([
      'date-of-birth',
      'chi-number',
      'national-insurance-number',
    ])
  })

  it('call a sheet by its number where its name is an identifier', () => {
    const findings = findIdentifiers([
      { name: 'Contents', rows: [] },
      { name: '010101 1237', rows: [['EH41 3HA']] },
    ])
    expect(findings).toEqual([
      { sheet: 'sheet 2', cell: 'name of the sheet', kind: 'chi-number' },
      { sheet: 'sheet 2', cell: 'A1', kind: 'postcode' },
    ])
  })

  it('know a mobile number that lost its zero by its heading', () => {
    const rows = [
      ['Mobile', 'Reference'],
      ['7700900123', '7700900123'],
    ]
    expect(findIdentifiers([{ name: 'Children', rows }])).toEqual([
      { sheet: 'Children', cell: 'A2', kind: 'phone-number' },
    ])
  })

  it('are none for a list as it should be', () => {
    const rows = [
      ['Children on the register on the census date 31 July 2022'],
      ['Reference', 'Age', 'Area', 'Registered', 'Last review', 'Notes'],
      ['EL-001', '4', 'EH41', '12/03/2019', '02/06/2022', 'Pre-birth meeting on 12/03/2018; sibling of EL-002'],
      ['EL-002', '11', 'EH21', '12/03/2014', '02/06/2022', 'IRD on 01/02/2014, S1 2nd term'],
      ['EL-003', '16', 'EH22', '01/02/2008', '30/05/2022', ''],
    ]
    expect(findIdentifiers([{ name: 'On the register', rows }])).toEqual([])
  })

  it('finish in good time for a large sheet', () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => [
      'EL',
      String(row),
      '31/07/2022',
      'some remark of a few words',
      '01/05/2012',
    ])
    expect(findIdentifiers([{ name: 'Children', rows: [['', '', 'Census', '', 'DOB'], ...rows] }])).toHaveLength(20_000)
  }, 10_000)
})
