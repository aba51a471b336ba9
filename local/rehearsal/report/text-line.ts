import type { TimelineEntry } from '../timeline/entry.ts'
import { pageWidth, wrap } from './columns.ts'
import { dateInWords, inLondon } from './dates.ts'
import type { Paint } from './paint.ts'

const marks: Partial<Record<TimelineEntry['what'], string>> = {
  'request-opened': '→',
  'request-submitted': '←',
  'request-accepted': '✓',
  'request-returned': '↩',
  'request-waived': '×',
  'request-silent': '○',
  'lead-asked': '!',
  'due-extended': '»',
  'mail-sent': '✉',
  'week-skipped': '~',
  published: '◆',
  'inspection-started': '◆',
  'inspection-closed': '◆',
  'step-opened': '▸',
  'relay-died': '!',
  'failure-recorded': '!',
  'inspection-stuck': '!',
}

const indent = 33

/** The lines of one entry: week, date and time where they differ from the line before, mark and text, and why below. */
export const entryLines = (one: TimelineEntry, before: TimelineEntry | undefined, paint: Paint): string[] => {
  const { date, time } = inLondon(one.at)
  const had = before === undefined ? undefined : inLondon(before.at)
  const sameDay = had?.date === date
  const week = sameDay || one.week === undefined ? '' : `wk ${one.week}`
  const when = [week.padEnd(5), (sameDay ? '' : dateInWords(date)).padEnd(15), sameDay && had.time === time ? '' : time]
  const [first = '', ...rest] = wrap(one.text, pageWidth - indent)
  const why = one.why === undefined ? [] : wrap(`because: ${one.why}`, pageWidth - indent - 2)
  const head = ` ${when.join('  ').padEnd(indent - 4)} ${marks[one.what] ?? '·'} `
  return [
    `${paint.faint(head)}${tone(one, paint)(first)}`,
    ...rest.map(line => `${' '.repeat(indent)}${line}`),
    ...why.map(line => paint.faint(`${' '.repeat(indent + 2)}${line}`)),
  ]
}

const tone = ({ what }: TimelineEntry, paint: Paint): ((text: string) => string) => {
  if (what === 'step-opened' || what === 'published' || what === 'inspection-closed') return paint.strong
  if (what === 'request-accepted') return paint.good
  if (marks[what] === '!' || what === 'request-returned' || what === 'request-waived') return paint.warn
  return what === 'mail-sent' ? paint.faint : text => text
}
