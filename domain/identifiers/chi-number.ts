import { calendarDate } from './calendar-date.ts'

// Overlapping on purpose: a number before the CHI number ("child 2 0101011234") must not hide it.
const tenDigits = /(?<!\d)(?=((?:\d[ -]{0,3}){9}\d)(?!\d))/g

/** Whether ten digits are a CHI number: DDMMYY of a real day, three digits, check digit by modulus 11. */
export const isChiNumber = (digits: string): boolean =>
  /^\d{10}$/.test(digits) && hasBirthday(digits) && checkDigit(digits) === Number(digits[9])

/**
 * Whether a text holds a CHI number, however it is spaced. A cell of nine digits is read with the zero that spreadsheets
 * drop from a number.
 */
export const hasChiNumber = (text: string): boolean =>
  isChiNumber(`0${text.trim()}`) ||
  [...text.matchAll(tenDigits)].some(([, digits = '']) => isChiNumber(digits.replace(/\D/g, '')))

const hasBirthday = (digits: string): boolean => {
  const [day = 0, month = 0, year = 0] = [0, 2, 4].map(at => Number(digits.slice(at, at + 2)))
  return [1900, 2000].some(century => calendarDate(century + year, month, day) !== undefined)
}

/** 0 to 9; 10 where no CHI number may begin like this. */
export const checkDigit = (digits: string): number => {
  const sum = [...digits.slice(0, 9)].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0)
  return (11 - (sum % 11)) % 11
}
