import { readFileSync } from 'node:fs'
import process from 'node:process'
import { costOf } from '../rehearsal/cost/cost.ts'
import { readPriceList } from '../rehearsal/cost/price-list.ts'
import { readExample } from '../rehearsal/example/read.ts'
import { rehearse } from '../rehearsal/rehearse.ts'
import { aligned } from '../rehearsal/report/columns.ts'
import { bundles } from './bundles.ts'
import { type Cost, perRequestDesign, pollingDesign } from './designs.ts'
import { stepsPerSecond } from './steps-per-second.ts'

const print = (title: string, rows: readonly (readonly string[])[]): void => {
  const [head = '', ...body] = aligned(rows, [1, 2, 3, 4])
  process.stdout.write(`\n${title}\n${[head, ...body].map(line => `  ${line}\n`).join('')}`)
}
const say = (text: string): void => {
  process.stderr.write(`… ${text}\n`)
}
const times = (more: number, less: number): string => `${(more / less).toFixed(more / less < 10 ? 1 : 0)}×`
const count = (n: number): string => Math.round(n).toLocaleString('en-GB')

say('the interpreter')
await stepsPerSecond(1, 2000)
const serial = await stepsPerSecond(1, 10_000)
const concurrent = await stepsPerSecond(200, 200)
print('The interpreter in memory, transitions a second', [
  ['', 'a second', 'beside serial'],
  ['one execution', count(serial), '1.0×'],
  ['200 executions at once', count(concurrent), times(concurrent, serial)],
])

say('a whole rehearsal')
const example = readExample(readFileSync(new URL('../../examples/east-lothian-2023.json', import.meta.url), 'utf8'))
const from = performance.now()
const rehearsal = await rehearse(example)
const seconds = (performance.now() - from) / 1000
const relay: Cost = {
  transitions: rehearsal.cost.lines.find(one => one.what === 'State transitions')?.count ?? 0,
  invocations: rehearsal.cost.lines.find(one => one.what === 'Lambda invocations')?.count ?? 0,
}
const realDays =
  (Date.parse(rehearsal.outcome.status === 'closed' ? rehearsal.outcome.at : '') - Date.parse(rehearsal.letterDate)) /
  86_400_000
print('The inspection of East Lothian', [
  ['', 'seconds', 'days', 'faster than real time'],
  ['rehearsed', seconds.toFixed(1), realDays.toFixed(0), times(realDays * 86_400, seconds)],
])

say('two other designs in the same interpreter')
const dollars = ({ transitions, invocations }: Cost): number =>
  costOf(
    { transitions, invocations: { all: invocations }, readUnits: 0, writeUnits: 0, emails: 0, idleSweeps: 0 },
    readPriceList(),
  ).dollars
const designs: [string, Cost][] = [
  ['a relay a stage, with a ledger', relay],
  ['a machine a request, timed waits', await perRequestDesign()],
  ['a loop a request, every 15 minutes', await pollingDesign()],
]
print('One inspection by three designs, transitions and functions only', [
  ['', 'transitions', 'invocations', 'dollars', 'beside the relay'],
  ...designs.map(([name, cost]) => [
    name,
    count(cost.transitions),
    count(cost.invocations),
    dollars(cost).toFixed(4),
    times(dollars(cost), dollars(relay)),
  ]),
])

say('the bundles of the functions')
const names = ['act', 'open-step', 'sweep']
const inside = bundles(names, 'inside')
const outside = bundles(names, 'outside')
print('Bundles, with the SDK inside and outside', [
  ['', 'kB inside', 'kB outside', 'import ms inside', 'import ms outside'],
  ...names.map((name, n) => [
    name,
    count(inside[n]?.kilobytes ?? 0),
    count(outside[n]?.kilobytes ?? 0),
    count(inside[n]?.importMs ?? 0),
    count(outside[n]?.importMs ?? 0),
  ]),
])
process.stdout.write('\nSeconds are this machine’s, today; only the ratios of one run are worth comparing.\n')
