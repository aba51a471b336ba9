// 0, or +44, and ten digits that begin as numbers are given out in the United Kingdom: 01, 02, 03, 05, 07, 08, 09.
const number =
  /(?<![\d+]|\d[.-])(?:(?:\+|00)44[ .-]{0,2}(?:\(0\))?|\(?0)[ .()-]{0,2}[1235789](?:[ .()-]{0,2}\d){9}(?!\d)/

/** Whether a text holds a phone number of the United Kingdom. */
export const hasPhoneNumber = (text: string): boolean => number.test(text)

/** Whether a cell under a heading about phones holds a number, with or without the zero that spreadsheets drop. */
export const isNumberToCall = (text: string): boolean => {
  const digits = text.replace(/\D/g, '').length
  return /^[\d +().-]+$/.test(text) && digits >= 9 && digits <= 14
}
