import { Temporal } from 'temporal-polyfill'
import { shouldLive } from '../decisions/relays.ts'
import { relayName } from '../inspection/relay-name.ts'
import { type Examined, isLongAgo } from './examined.ts'
import type { Found } from './finding.ts'

const anew = { repair: { do: 'start-anew' }, repairSays: 'Start the stage again from the record.' } as const

/** A running inspection whose relay is gone. */
export const missingRelay = ({ record, living, now }: Examined): Found[] => {
  const { inspection } = record
  const about = relayName(inspection)
  if (!shouldLive(record, now) || living.some(one => one.name === about)) return []
  const says = `${inspection.areaName} runs, but nothing carries it: the relay of its stage ${inspection.stage} is gone.`
  return [{ kind: 'relay-missing', about, says, ...anew }]
}

/** Executions that carry an inspection which another one carries, or none should. */
export const leftOverRelays = ({ record, living, now }: Examined): Found[] => {
  const { inspection } = record
  const isStarting = inspection.status === 'running' && inspection.relay.state === 'owed'
  if (isStarting || !isLongAgo(inspection.lastMovedAt, now)) return []
  const current = inspection.status === 'running' ? relayName(inspection) : undefined
  return living
    .filter(one => one.name !== current)
    .map(({ stage, name }) => ({
      kind: 'relay-left-over',
      about: name,
      says: `The relay ${name} still waits, although the inspection ${current ? `is carried by ${current}` : `is ${inspection.status}`}.`,
      repair: { do: 'stop-execution', stage, name },
      repairSays: 'Stop it; it can change nothing any more.',
    }))
}

/** The service ends executions after 300 days and after 25,000 events; ours hand over after 290 days, and these are before that fails. */
const oldDays = 295
export const manyEvents = 20_000

/** A relay that comes near the limits of the service: it should have handed over. */
export const wornOutRelay = (examined: Examined): Found[] => {
  const days = relayDays(examined)
  if (days === undefined) return []
  const about = relayName(examined.record.inspection)
  const { relayEvents = 0 } = examined
  const isOld = days >= oldDays
  const isLong = relayEvents >= manyEvents
  const old = `The relay ${about} is ${days} days old; it may live for 300.`
  const long = `The relay ${about} has gone through ${relayEvents} events; the service ends it at 25,000.`
  return [
    ...(isOld ? [{ kind: 'relay-old' as const, about, says: old, ...anew }] : []),
    ...(isLong ? [{ kind: 'relay-long' as const, about, says: long, ...anew }] : []),
  ]
}

/** How many days old the living relay of an inspection is; undefined where none lives. */
export const relayDays = ({ record: { inspection }, living, now }: Pick<Examined, 'record' | 'living' | 'now'>) => {
  if (inspection.status !== 'running' || inspection.relay.state !== 'started') return undefined
  // Of a step that was put off the relay has ended; the record goes on to name the day of its start.
  if (!living.some(one => one.name === relayName(inspection))) return undefined
  return daysSince(inspection.relay.since, now)
}

/** The service keeps what is needed to redrive an execution that failed for 14 days after its end. */
export const redriveDays = 14

/** An inspection whose relays died too often: it waits for a person, and the way back by the service itself closes. */
export const stuckInspection = ({ record: { inspection }, now }: Examined): Found[] => {
  if (inspection.status !== 'stuck' || !isLongAgo(inspection.since, now)) return []
  const left = redriveDays - daysSince(inspection.since, now)
  const redrive =
    left > 0
      ? `For ${left} more days its last execution could be redriven by hand.`
      : 'Its last execution cannot be redriven any more.'
  return [
    {
      kind: 'inspection-stuck',
      about: inspection.id,
      says: `${inspection.areaName} has been stuck since ${inspection.since}: ${inspection.why}. ${redrive}`,
      repair: { do: 'start-anew' },
      repairSays: 'Start the stage again from the record, once what it died of is mended.',
    },
  ]
}

/** Whole days from an instant to now. */
export const daysSince = (instant: string, now: Temporal.Instant): number =>
  Math.floor(Temporal.Instant.from(instant).until(now).total('hours') / 24)
