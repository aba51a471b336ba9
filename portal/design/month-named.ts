const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The number of a month that was typed as a number or by its name, whole or in short; NaN for what is no month. */
export const monthNamed = (text: string): number => {
  if (/^\d+$/.test(text)) return Number(text)
  const at = months.indexOf(text.slice(0, 3).toLowerCase())
  return at < 0 ? Number.NaN : at + 1
}
