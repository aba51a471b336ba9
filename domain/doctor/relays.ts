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

/** The service ends executions after 300 days and after 25,000 events; ours hand over sooner, and this is before that fails. */
const oldDays = 295
const mostCycles = 800

/** A relay that comes near the limits of the service: it should have handed over. */
export const wornOutRelay = ({ record, living, now }: Examined): Found[] => {
  const { inspection, steps } = record
  if (inspection.status !== 'running' || inspection.relay.state !== 'started') return []
  const about = relayName(inspection)
  // Of a step that was put off the relay has ended; the record goes on to name the day of its start.
  if (!living.some(one => one.name === about)) return []
  const days = Math.floor(Temporal.Instant.from(inspection.relay.since).until(now).total('hours') / 24)
  // Each round of asking and waiting takes some 25 events; a round is begun by each change of a step.
  const cycles = steps.filter(one => one.run === inspection.run).reduce((sum, one) => sum + one.revision, 0)
  return [
    ...(days < oldDays
      ? []
      : [
          {
            kind: 'relay-old' as const,
            about,
            says: `The relay ${about} is ${days} days old; it may live for 300.`,
            ...anew,
          },
        ]),
    ...(cycles < mostCycles
      ? []
      : [
          {
            kind: 'relay-long' as const,
            about,
            says: `The relay ${about} has gone through about ${cycles * 25} events; the service ends it at 25,000.`,
            ...anew,
          },
        ]),
  ]
}
