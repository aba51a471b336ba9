import type { CostLine } from '../cost/cost.ts'
import type { KeyDate, Outcome, Rehearsal } from '../result.ts'
import { aligned, pageWidth, wrap } from './columns.ts'
import { dateInWords, dayInWords } from './dates.ts'
import type { Paint } from './paint.ts'

/** What a rehearsal ends with: how it ended, key dates as planned and as they came, the relays' lives, the cost. */
export const end = (rehearsal: Rehearsal, paint: Paint): string[] => [
  '',
  ...outcome(rehearsal.outcome, paint),
  '',
  ...keyDates(rehearsal.milestones, paint),
  '',
  ...relays(rehearsal, paint),
  '',
  ...cost(rehearsal, paint),
]

const outcome = (given: Outcome, paint: Paint): string[] => {
  if (given.status === 'closed') return [paint.good(paint.strong(`Closed on ${dayInWords(given.at)}`))]
  if (given.status === 'stuck') return [paint.warn(`Stuck: ${given.why}`)]
  const waiting = given.waiting.length === 0 ? 'nothing' : given.waiting.join('; ')
  return [paint.warn(`Stopped on ${dayInWords(given.at)}`), ...wrap(`Still waiting for: ${waiting}`, pageWidth)]
}

const keyDates = (dates: readonly KeyDate[], paint: Paint): string[] => {
  const rows = dates.map(one => [one.name, dateInWords(one.planned), one.actual ? dateInWords(one.actual) : '–'])
  const [head = '', ...body] = aligned([['Key dates', 'planned', 'came'], ...rows])
  return [paint.strong(head), ...body]
}

const relays = ({ executions }: Rehearsal, paint: Paint): string[] => {
  const rows = executions.map(one => [one.stage, one.days.toFixed(1), one.status.toLowerCase()])
  const [head = '', ...body] = aligned([['Relays', 'days', ''], ...rows], [1])
  const longest = Math.max(0, ...executions.map(one => one.days))
  return [paint.strong(head), ...body, `The longest lived ${longest.toFixed(1)} days; the limit is 300.`]
}

const cost = ({ cost }: Rehearsal, paint: Paint): string[] => {
  const total: CostLine = { what: 'This inspection', count: Number.NaN, dollars: cost.dollars, approximate: true }
  const [head = '', ...body] = aligned([['Cost', 'number', 'US dollars'], ...[...cost.lines, total].map(row)], [1, 2])
  const { asOf, region } = cost.prices
  return [
    paint.strong(head),
    ...body,
    ...wrap(
      `Apart from that, ${cost.shared.count.toLocaleString('en-GB')} sweeps found nothing to do: ${dollars(cost.shared.dollars)} dollars, shared by all inspections.`,
      pageWidth,
    ),
    ...wrap(`List prices of ${region}, ${asOf}, without free tier; ~ marks an approximate price.`, pageWidth).map(
      paint.faint,
    ),
  ]
}

const row = ({ what, count, dollars: price, approximate }: CostLine): string[] => [
  what,
  Number.isNaN(count) ? '' : count.toLocaleString('en-GB', { maximumFractionDigits: 1 }),
  `${approximate ? '~' : ''}${dollars(price)}`,
]

const dollars = (amount: number): string => amount.toFixed(4)
