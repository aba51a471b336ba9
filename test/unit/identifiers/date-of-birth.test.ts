import { describe, expect, it } from 'vitest'
import { givesDateOfBirth } from '../../../domain/identifiers/date-of-birth.ts'
import { findIdentifiers } from '../../../domain/identifiers/find-identifiers.ts'
import { fullDatesIn } from '../../../domain/identifiers/full-date.ts'

const datesOfBirthIn = (...rows: string[][]): string[] =>
  findIdentifiers([{ name: 'On the register', rows }])
    .filter(({ kind }) => kind === 'date-of-birth')
    .map(({ cell }) => cell)

const column = (...texts: string[]): string[][] => texts.map(text => [text])

describe('a full date', () => {
  it.each([
    ['01/05/2012', '2012-05-01'],
    ['1.5.12', '2012-05-01'],
    ['2012-05-01', '2012-05-01'],
    ['2012-05-01T00:00:00', '2012-05-01'],
    ['1 May 2012', '2012-05-01'],
    ['1st of May, 2012', '2012-05-01'],
    ['01-May-12', '2012-05-01'],
    ['May 1, 2012', '2012-05-01'],
    ['13/05/2012', '2012-05-13'],
    ['05/13/2012', '2012-05-13'],
    ['31/12/99', '1999-12-31'],
  ])('%s is %s', (text, date) => expect(fullDatesIn(text).map(one => String(one.date))).toEqual([date]))

  it.each(['May 2012', '2012', '2012/13', '30/02/2012', '32/01/2012', '1/2', '192.168.10.12', '12/2012', '10:30'])(
    'is not %s',
    text => expect(fullDatesIn(text)).toEqual([]),
  )
})

describe('a date of birth in what somebody wrote', () => {
  it.each([
    'DOB 01/05/2012',
    'born on 1 May 2012',
    'd.o.b. 1.5.12',
    '01/05/2012 (DOB)',
    'Date of birth is given as 1 May 2012',
    'Twins, born 01/05/2012, reviewed 03/06/2022',
  ])('is found in: %s', text => expect(givesDateOfBirth(text)).toBe(true))

  it.each([
    'Pre-birth meeting held on 12/03/2022',
    'The pre-birth plan agreed 12/03/2022',
    'Unborn baby, registered 12/03/2022',
    'unborn: plan of the meeting 12/03/2022',
    'Aged 5 on 31/07/2022',
    'Baby was born before the review meeting of 12/03/2022',
    'born in May 2012',
  ])('is not in: %s', text => expect(givesDateOfBirth(text)).toBe(false))
})

describe('a column of dates', () => {
  it.each([
    'Date of birth',
    'DOB',
    'D.O.B.',
    'DateOfBirth',
    'child_dob',
    'Birthday',
    'Age',
    'Date of birth (from SEEMiS)',
  ])('headed “%s” holds dates of birth, whatever their number', heading =>
    expect(datesOfBirthIn(...column(heading, '01/05/2012'))).toEqual(['A2']),
  )

  it.each([
    'Date of review',
    'Meeting date',
    'Date registered',
    'Date of pre-birth meeting',
    'Age at referral',
    'Next review due',
  ])('headed “%s” holds none, however its dates are spread', heading =>
    expect(datesOfBirthIn(...column(heading, '01/05/2008', '02/06/2012', '03/07/2015', '04/08/2020'))).toEqual([]),
  )

  it('keeps its heading below gaps and remarks', () => {
    expect(
      datesOfBirthIn(...column('DOB', '01/05/2012', '', 'not known', 'not registered', 'about 02/06/2014')),
    ).toEqual(['A2', 'A6'])
  })

  it('takes the nearest heading where a second table stands below the first', () => {
    expect(datesOfBirthIn(...column('Date of review', '01/05/2012', '', 'DOB', '01/05/2013'))).toEqual(['A5'])
  })

  it('takes the second heading where a table about something else stands below dates of birth', () => {
    expect(datesOfBirthIn(...column('DOB', '01/05/2012', '', 'Date of review', '01/05/2013'))).toEqual(['A2'])
  })

  it('headed by birth holds dates of birth written without separators or as day numbers', () => {
    expect(datesOfBirthIn(...column('DOB', '01052012', '20120501', '41030', '99999999', '12'))).toEqual([
      'A2',
      'A3',
      'A4',
    ])
  })

  it('that nothing is said of is taken for children where it is spread like births', () => {
    expect(datesOfBirthIn(...column('Date', '01/05/2008', '02/06/2012', '03/07/2015'))).toEqual(['A2', 'A3', 'A4'])
    expect(datesOfBirthIn(...column('2008-05-01', '2012-06-02', '2015-07-03'))).toEqual(['A1', 'A2', 'A3'])
  })

  it.each([
    ['two dates', ['01/05/2008', '02/06/2015']],
    ['dates that lie close together', ['01/05/2021', '02/06/2021', '03/07/2022', '04/08/2023']],
    ['one census date over and over', ['31/07/2019', '31/07/2022', '31/07/2022', '31/07/2022']],
    ['dates farther apart than any two children', ['01/05/1968', '02/06/1995', '03/07/2015']],
  ])('that nothing is said of is left alone: %s', (_what, dates) =>
    expect(datesOfBirthIn(...column(...dates))).toEqual([]),
  )
})

describe('a form', () => {
  it('says by the label on the left what its dates are', () => {
    expect(datesOfBirthIn(['Date of birth', '01/05/2012'], ['Census date', '31/07/2022'])).toEqual(['B1'])
  })
})
