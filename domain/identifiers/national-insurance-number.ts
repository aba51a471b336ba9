// Prefixes: D, F, I, Q, U and V never stand in them, O never second; seven pairs are not given out (HMRC, NIM39110).
// The last letter is asked for: eight characters without it are how many systems write their own references.
const number =
  /(?<![A-Z0-9])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][ -]?[A-CEGHJ-NPR-TW-Z](?:[ -]{0,2}\d\d){3}[ -]{0,2}[A-D](?![A-Z0-9])/i

/** Whether a text holds a National Insurance number, however it is spaced. */
export const hasNationalInsuranceNumber = (text: string): boolean => number.test(text)
