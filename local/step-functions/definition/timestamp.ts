const offsetDateTime = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/

/** Epoch milliseconds of an ISO 8601 date-time with an offset, or undefined if the text is none or no such day or time exists. */
export const timestampMs = (text: string): number | undefined => {
  const parts = offsetDateTime.exec(text)
  if (!parts) return undefined
  const [, year, month, day, hour, minute, second = '0'] = parts
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  const daysInMonth = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > daysInMonth) return undefined
  const ms = Date.parse(text)
  return Number.isNaN(ms) ? undefined : ms
}
