import { Temporal } from 'temporal-polyfill'
import { openingOf } from '../decisions/opening-of.ts'
import { relayName } from '../inspection/relay-name.ts'
import { type Step, stepKey } from '../inspection/step.ts'
import { londonDate } from '../time/london.ts'
import { type Examined, isLongAgo } from './examined.ts'
import type { Found } from './finding.ts'

const anew = { repair: { do: 'start-anew' }, repairSays: 'Start the stage again from the record.' } as const

/** An open step whose relay lives and cannot be woken: it left no token, one that is used, or stands elsewhere. */
export const stepsNotAwaited = ({ record, tokens, living, now }: Examined): Found[] => {
  const { inspection, steps } = record
  if (!isQuiet(record, now) || !living.some(one => one.name === relayName(inspection))) return []
  return steps
    .filter(one => one.state === 'open' && one.wakeOwedSince === undefined)
    .flatMap((one): Found[] => {
      const about = stepKey(one)
      if (one.run !== inspection.run)
        return [
          {
            kind: 'step-not-taken-over',
            about,
            says: `The step ${about} is open, but belongs to run ${one.run}: the relay of run ${inspection.run} lives and has not taken it over.`,
            ...anew,
          },
        ]
      if (!tokens.has(about))
        return [
          {
            kind: 'step-without-token',
            about,
            says: `The step ${about} is open, but its relay cannot be told when it closes.`,
            ...anew,
          },
        ]
      return tokens.get(about) === 'waits'
        ? []
        : [
            {
              kind: 'token-used',
              about,
              says: `The step ${about} is open, but nothing waits any more with the token that its relay left.`,
              ...anew,
            },
          ]
    })
}

/** Tokens of waits that are over. */
export const leftOverTokens = ({ record, tokens, now }: Examined): Found[] =>
  record.steps
    .filter(one => tokens.has(stepKey(one)) && one.wakeOwedSince === undefined && !isAwaited(one, record))
    .filter(() => isLongAgo(record.inspection.lastMovedAt, now))
    .map(one => ({
      kind: 'token-left-over',
      about: stepKey(one),
      says: `The step ${stepKey(one)} is ${one.state}, but still holds the token of a relay.`,
      repair: { do: 'free-step', step: stepKey(one) },
      repairSays: 'Answer whatever waits with it, and take it away.',
    }))

/** A wait of an older run is woken by the relay that takes the step over; so is one of a relay that died. */
const isAwaited = (one: Step, { inspection }: Examined['record']): boolean =>
  one.state === 'open' && (inspection.status === 'running' || inspection.status === 'stuck')

/**
 * A stage in which nothing is open and nothing put off, although the way is free: the day of what comes next is past, or
 * nothing comes next and its living relay has not handed over to the next stage.
 */
export const stageStandsStill = ({ record, setting, living, now }: Examined): Found[] => {
  const { inspection, steps } = record
  const { stage } = inspection
  if (!isQuiet(record, now) || steps.some(one => one.state !== 'closed')) return []
  const { next, ways } = waysOn(record, setting)
  if (next === undefined) {
    const mayGoBack = ways.some(one => !isLongAgo(openingOf(record, one, setting, now).toString(), now))
    const isCarried = living.some(one => one.name === relayName(inspection))
    const says = `Everything in stage ${stage} is closed, but its relay has not finished it.`
    return mayGoBack || !isCarried ? [] : [{ kind: 'stage-not-finished', about: stage, says, ...anew }]
  }
  const [day, ...others] = ways.map(one => londonDate(openingOf(record, one, setting, now)))
  const yesterday = londonDate(now).subtract({ days: 1 })
  if (day === undefined || [day, ...others].some(one => Temporal.PlainDate.compare(one, yesterday) >= 0)) return []
  const says = `Nothing is open in stage ${stage}, although “${next.name}” should have opened on ${day}.`
  return [{ kind: 'step-not-opened', about: `${stage}/${next.key}`, says, ...anew }]
}

/**
 * What may come next in a stage, the next of its rows first. The relay knows which of them does: a decision may have led back
 * to an earlier step, or to one that is not on everybody's way. So something is wrong only when the day of all of them is past.
 */
const waysOn = ({ inspection, steps }: Examined['record'], { footprint }: Examined['setting']) => {
  const { stage, progressReview } = inspection
  const rounds = (key: string): number => steps.filter(one => one.stage === stage && one.step === key).length
  const rows = (footprint.stages.find(one => one.key === stage)?.steps ?? []).filter(
    row => row.onlyIf !== 'progress-review' || progressReview !== undefined,
  )
  const next = rows.find(row => row.onlyIf === undefined && rounds(row.key) === 0)
  const before = next === undefined ? rows : rows.slice(0, rows.indexOf(next))
  const ways = [...(next === undefined ? [] : [next]), ...before].map(row => ({
    stage,
    step: row.key,
    iteration: rounds(row.key) + 1,
  }))
  return { next, ways }
}

/** Nothing has moved and no relay was started within the hour. */
const isQuiet = ({ inspection }: Examined['record'], now: Examined['now']): boolean =>
  inspection.status === 'running' &&
  inspection.relay.state === 'started' &&
  isLongAgo(inspection.relay.since, now) &&
  isLongAgo(inspection.lastMovedAt, now)
