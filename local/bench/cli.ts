import { readFileSync } from 'node:fs'
import process from 'node:process'
import { costOf } from '../rehearsal/cost/cost.ts'
import { readPriceList } from '../rehearsal/cost/price-list.ts'
import { readExample } from '../rehearsal/example/read.ts'
import { rehearse } from '../rehearsal/rehearse.ts'
import { aligned } from '../rehearsal/report/columns.ts'
import { boardTimes } from './board.ts'
import { bundles } from './bundles.ts'
import { type Cost, perRequestDesign, pollingDesign } from './designs.ts'
import { durableStepsPerSecond, goingOn, halfAYearMs } from './durable.ts'
import { awsLocalStepFunctions, dbos, durableExecution, type Measured } from './others.ts'
import { asking, counting, stepsPerSecond } from './steps-per-second.ts'

interface Rates {
  readonly serial: number
  readonly concurrent: number
}

const print = (title: string, rows: readonly (readonly string[])[]): void => {
  const [head = '', ...body] = aligned(rows, [1, 2, 3, 4])
  process.stdout.write(`\n${title}\n${[head, ...body].map(line => `  ${line}\n`).join('')}`)
}
const say = (text: string): void => {
  process.stderr.write(`… ${text}\n`)
}
const times = (one: number, other: number): string =>
  one < other / 2 ? `1/${(other / one).toFixed(1)}` : `${(one / other).toFixed(one < 10 * other ? 1 : 0)}×`
const count = (n: number): string => Math.round(n).toLocaleString('en-GB')

say('the interpreter')
await stepsPerSecond({ definition: counting, atOnce: 1, rounds: 2000 })
await stepsPerSecond({ definition: asking, atOnce: 1, rounds: 500 })
const memory = {
  serial: await stepsPerSecond({ definition: counting, atOnce: 1, rounds: 10_000 }),
  concurrent: await stepsPerSecond({ definition: counting, atOnce: 200, rounds: 200 }),
}
const called = {
  serial: await stepsPerSecond({ definition: asking, atOnce: 1, rounds: 2000 }),
  concurrent: await stepsPerSecond({ definition: asking, atOnce: 200, rounds: 30 }),
}
const durable = { serial: await durableStepsPerSecond(1, 2000), concurrent: await durableStepsPerSecond(200, 30) }
const rates = (name: string, one: Measured<Rates>, beside: Rates): string[] =>
  'missing' in one
    ? [`${name} (${one.missing})`, '–', '–', '', '']
    : [
        name,
        count(one.measured.serial),
        count(one.measured.concurrent),
        times(one.measured.serial, beside.serial),
        times(one.measured.concurrent, beside.concurrent),
      ]
say('other engines')
print('Transitions a second; ratios to the first line of each kind', [
  ['', 'serial', '200 at once', 'serial', '200 at once'],
  rates('in memory, no calls: this interpreter', { measured: memory }, memory),
  rates('in memory, no calls: aws-local-stepfunctions', awsLocalStepFunctions(), memory),
  rates('a call a round, in memory', { measured: called }, called),
  rates('a call a round, durable: this interpreter', { measured: durable }, called),
  rates('a step a round, durable: DBOS, PostgreSQL', dbos(), called),
])
const ours = await halfAYearMs()
const theirs = durableExecution()
print('A wait of 180 days between two calls, skipped', [
  ['', 'ms', 'ratio'],
  ['this interpreter, durable', ours.toFixed(1), '1.0×'],
  'missing' in theirs
    ? [`durable execution SDK, local runner (${theirs.missing})`, '–', '']
    : ['durable execution SDK, local runner', theirs.measured.ms.toFixed(1), times(theirs.measured.ms, ours)],
])
const [few, many] = [await goingOn(10), await goingOn(1000)]
print('Going on after a kill, from opening the journal', [
  ['', 'ms', 'ratio'],
  ['10 waiting executions', few.toFixed(1), '1.0×'],
  ['1,000 waiting executions', many.toFixed(1), times(many, few)],
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

say('the board of 500 inspections')
const closed = 50_000
const board = await boardTimes(closed)
print('The board with 500 open inspections: the whole page on the server, beside its one query; ms at the median', [
  ['', 'page', 'query', 'page beside query'],
  ['nothing closed', board.none.page.toFixed(0), board.none.query.toFixed(0), times(board.none.page, board.none.query)],
  [
    `${count(closed)} closed`,
    board.many.page.toFixed(0),
    board.many.query.toFixed(0),
    times(board.many.page, board.many.query),
  ],
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
