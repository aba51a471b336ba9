import { hasChiNumber } from './chi-number.ts'
import { givesDateOfBirth } from './date-of-birth.ts'
import { hasEmailAddress } from './email-address.ts'
import type { IdentifierKind } from './kinds.ts'
import { legible } from './legible.ts'
import { hasNationalInsuranceNumber } from './national-insurance-number.ts'
import { hasPhoneNumber } from './phone-number.ts'
import { hasPostcode } from './postcode.ts'

const recognisers: Readonly<Record<IdentifierKind, (text: string) => boolean>> = {
  'chi-number': hasChiNumber,
  'national-insurance-number': hasNationalInsuranceNumber,
  'date-of-birth': givesDateOfBirth,
  'email-address': hasEmailAddress,
  'phone-number': hasPhoneNumber,
  postcode: hasPostcode,
}

const everyKind: readonly IdentifierKind[] = [
  'chi-number',
  'national-insurance-number',
  'date-of-birth',
  'email-address',
  'phone-number',
  'postcode',
]

/** How people are reached at work: belongs on sheets of key personnel, not in lists of children (domain.md R5). */
export const contactKinds: ReadonlySet<IdentifierKind> = new Set(['email-address', 'phone-number', 'postcode'])

/** The kinds of identifier that a text shows by itself, whatever stands around it. */
export const identifiersIn = (text: string): IdentifierKind[] => {
  const read = legible(text)
  // Every one of them has a digit or an at sign.
  return /[\d@]/.test(read) ? everyKind.filter(kind => recognisers[kind](read)) : []
}
