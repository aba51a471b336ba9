/** The personal identifiers that a return must not hold (domain.md C-5), as a sender would call them. */
export const identifierNames = {
  'chi-number': 'CHI number',
  'national-insurance-number': 'National Insurance number',
  'date-of-birth': 'date of birth',
  'email-address': 'e-mail address',
  'phone-number': 'phone number',
  postcode: 'postcode',
} as const

export type IdentifierKind = keyof typeof identifierNames

/** Where something that looks like a personal identifier stands; never what it says. */
export interface Finding {
  readonly sheet: string
  /** As spreadsheets name it (`B7`). */
  readonly cell: string
  readonly kind: IdentifierKind
}
