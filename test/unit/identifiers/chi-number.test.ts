import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDigit, hasChiNumber, isChiNumber } from '../../../domain/identifiers/chi-number.ts'
import { identifiersIn } from '../../../domain/identifiers/identifiers-in.ts'

const two = (number: number): string => String(number).padStart(2, '0')

/** Nine digits that a CHI number may begin with. */
const beginning = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 12 }),
    year: fc.integer({ min: 0, max: 99 }),
    rest: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ day, month, year, rest }) => `${two(day)}${two(month)}${two(year)}${String(rest).padStart(3, '0')}`)
  .filter(digits => checkDigit(digits) < 10)

const chiNumber = beginning.map(digits => `${digits}${checkDigit(digits)}`)

const gaps = fc.array(fc.constantFrom('', '', ' ', '-', ' - ', '\u00a0', '–', '\u2011'), { minLength: 9, maxLength: 9 })

const spaced = fc
  .tuple(chiNumber, gaps)
  .map(([digits, between]) => [...digits].map((digit, index) => `${digit}${between[index] ?? ''}`).join(''))

describe('a CHI number', () => {
  it('is found however it is spaced', () => {
    fc.assert(fc.property(spaced, text => identifiersIn(text).includes('chi-number')))
  })

  it('is found in the middle of what somebody wrote', () => {
    const words = fc.constantFrom('', 'CHI: ', 'see child 2, ', 'record 4 ', '(')
    const after = fc.constantFrom('', ' on the register', ', 3 visits', ')', ' 2')
    fc.assert(
      fc.property(words, spaced, after, (a, text, b) => identifiersIn(`${a}${text}${b}`).includes('chi-number')),
    )
  })

  it('is found where a spreadsheet dropped its first zero', () => {
    fc.assert(
      fc.property(
        chiNumber.filter(digits => digits.startsWith('0')),
        digits => hasChiNumber(String(Number(digits))),
      ),
    )
  })

  it('is not ten digits with a wrong check digit', () => {
    const wrong = fc
      .tuple(fc.stringMatching(/^\d{9}$/), fc.integer({ min: 0, max: 9 }))
      .filter(([digits, last]) => checkDigit(digits) !== last)
      .map(([digits, last]) => `${digits}${last}`)
    fc.assert(fc.property(wrong, digits => !hasChiNumber(digits)))
  })

  it('is not ten digits that begin with no day of the calendar', () => {
    const noDay = fc.constantFrom('3002', '3106', '0013', '3213', '0100', '9999')
    fc.assert(
      fc.property(
        noDay,
        fc.stringMatching(/^\d{5}$/),
        (day, rest) => !hasChiNumber(`${day}${rest}${checkDigit(day + rest) % 10}`),
      ),
    )
  })

  it('has a check digit worked out by modulus 11', () => {
    // 0·10+1·9+0·8+1·7+0·6+1·5+1·4+2·3+3·2 = 37; 11 − 37 mod 11 = 7
    expect(isChiNumber('0101011237')).toBe(true)
    expect(isChiNumber('0101011234')).toBe(false)
  })

  it('may fall on a leap day of either century', () => {
    expect(isChiNumber(`290200123${checkDigit('290200123')}`)).toBe(true)
    expect(isChiNumber(`290201124${checkDigit('290201124')}`)).toBe(false)
  })

  it.each(['01010112377', '10101011237', 'SW010101123', '2023-10-31 and 2023-11-07'])('is not in %s', text => {
    expect(hasChiNumber(text)).toBe(false)
  })
})
