import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasEmailAddress } from '../../../domain/identifiers/email-address.ts'
import { identifiersIn } from '../../../domain/identifiers/identifiers-in.ts'
import { hasNationalInsuranceNumber } from '../../../domain/identifiers/national-insurance-number.ts'
import { hasPhoneNumber } from '../../../domain/identifiers/phone-number.ts'
import { hasPostcode } from '../../../domain/identifiers/postcode.ts'

describe('a National Insurance number', () => {
  it.each(['AB123456C', 'ab 12 34 56 c', 'JG 12 34 56 A', 'NI: CE-12-34-56-D.', 'PZ 123456 B'])(
    'is found in %s',
    text => {
      expect(hasNationalInsuranceNumber(text)).toBe(true)
    },
  )

  it.each([
    ['DA123456A', 'D never begins one'],
    ['AO123456A', 'O never stands second'],
    ['GB123456A', 'the pair is not given out'],
    ['QQ123456C', 'the example of the forms'],
    ['AB123456', 'a reference without the last letter'],
    ['AB123456E', 'the last letter is A to D'],
    ['XAB123456C', 'longer than one'],
    ['AB123456CD', 'longer than one'],
  ])('is not %s: %s', text => expect(hasNationalInsuranceNumber(text)).toBe(false))
})

describe('an e-mail address', () => {
  it.each(['ada.example@council.example', 'Write to Morag_I+x@nhs.example.scot, please', '<a@b.uk>'])(
    'is found in %s',
    text => expect(hasEmailAddress(text)).toBe(true),
  )
  it.each(['@home', '3 @ 4', 'a@b', 'meet @ school.', ''])('is not in “%s”', text =>
    expect(hasEmailAddress(text)).toBe(false),
  )
})

describe('a phone number', () => {
  it.each([
    '0131 496 0000',
    '(0131) 496 0000',
    '07700 900123',
    '07700900123',
    '+44 7700 900123',
    '+44 (0)131 496 0000',
    '0044 131 496 0000',
    'Tel.0131-496-0000',
    '01632 960 001 (mother)',
    'flat 2 0131 496 0000',
  ])('is found in %s', text => expect(hasPhoneNumber(text)).toBe(true))

  it.each([
    '7 children, 12 reviews',
    '2022/23',
    '31/07/2022',
    '2022-07-31 10:00',
    '0101011234',
    '00412',
    '123 0131 496',
    '04960 000123',
  ])('is not in %s', text => expect(hasPhoneNumber(text)).toBe(false))
})

describe('a postcode', () => {
  it.each(['EH1 3DG', 'eh13dg', 'Eh41 3Ha', 'DD1 4HN', '1 High Street, Haddington EH41 3HA.', 'ZE1 0LZ', 'W1A 1AA'])(
    'is found in %s',
    text => expect(hasPostcode(text)).toBe(true),
  )

  it.each(['EH1', 'EH41 area', 'XX1 3DG', 'S1 2nd term', 'S4 3rd', 'EH1 3DGX', 'AEH1 3DG', 'SIMD 1 2 3', 'EH1 3CV'])(
    'is not in %s',
    text => expect(hasPostcode(text)).toBe(false),
  )
})

describe('what returns are full of', () => {
  it.each([
    'Child 17',
    'ELC-0042',
    '12',
    '3.5',
    '2022/23',
    '31/07/2022',
    '31 July 2022',
    'P7',
    'S2',
    '10:30',
    '45%',
    'R5',
    'IRD held within 24 hours',
    '£1,200',
    '123456789',
    'SW1234567',
  ])('%s is no identifier', text => expect(identifiersIn(text)).toEqual([]))

  it('a long cell is read in time that grows with its length only', () => {
    const long = fc
      .constantFrom('a', '1 ', '0', 'a.', '0 ', '1/', 'EH1 ', '@', 'jan ', '(0)')
      .map(part => part.repeat(32_767 / part.length))
    fc.assert(
      fc.property(long, text => identifiersIn(text).length < 7),
      { numRuns: 20 },
    )
  }, 5_000)
})
