/** One field of a cron expression: its name, its range and the words that stand for numbers of it. */
export interface CronField {
  readonly name: string
  readonly least: number
  readonly most: number
  readonly words: readonly string[]
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']

/** The fields in the order in which EventBridge has them; days of the week count from Sunday as 1. */
export const cronFields = {
  minute: { name: 'minutes', least: 0, most: 59, words: [] },
  hour: { name: 'hours', least: 0, most: 23, words: [] },
  day: { name: 'day of month', least: 1, most: 31, words: [] },
  month: { name: 'month', least: 1, most: 12, words: months },
  weekday: { name: 'day of week', least: 1, most: 7, words: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] },
  year: { name: 'year', least: 1970, most: 2199, words: [] },
} as const satisfies Readonly<Record<string, CronField>>

/**
 * The values that a field allows, in order: `*`, `?`, lists, ranges and steps. Errors: an Error that names the field; L, W and #
 * are not understood here.
 */
export const valuesOf = (text: string, field: CronField): readonly number[] => {
  const values = new Set(text.split(',').flatMap(part => partValues(part, field)))
  return [...values].sort((left, right) => left - right)
}

const partValues = (part: string, field: CronField): number[] => {
  const [range = '', step = '1', ...more] = part.split('/')
  const [from, to, ...beyond] = range === '*' || range === '?' ? [field.least, field.most] : rangeOf(range, part, field)
  const every = Number(step)
  const isRight = from !== undefined && from >= field.least && beyond.length + more.length === 0 && every >= 1
  const last = to ?? (part.includes('/') ? field.most : from)
  if (!isRight || last === undefined || last > field.most || last < from)
    throw new Error(`"${part}" is not understood as ${field.name} of a cron expression`)
  return Array.from({ length: Math.floor((last - from) / every) + 1 }, (_none, index) => from + index * every)
}

const rangeOf = (range: string, part: string, field: CronField): number[] =>
  range.split('-').map(end => {
    const word = field.words.indexOf(end.toUpperCase())
    if (word >= 0) return word + field.least
    if (/^\d+$/.test(end)) return Number(end)
    throw new Error(`"${part}" is not understood as ${field.name} of a cron expression`)
  })
