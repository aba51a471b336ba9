import { Temporal } from 'temporal-polyfill'
import { Failure } from '../failure.ts'
import type { Inspection } from '../inspection/inspection.ts'
import type { Change, InspectionRecord } from '../inspection/record.ts'
import type { Step } from '../inspection/step.ts'
import { changing, entry } from './change.ts'
import { isCurrent, type Relay } from './fence.ts'
import { notifyRoles } from './notify.ts'
import { withNewRelay } from './relay-life.ts'

/**
 * Starts a relay for the steps whose day has come: they were put off because their day lay beyond an execution's life.
 * Undefined: none has come, or a relay started since then has seen to it.
 */
export const resumeRelay = (record: InspectionRecord, now: Temporal.Instant): Change | undefined => {
  const { inspection } = record
  if (inspection.status !== 'running' || inspection.relay.state === 'owed') return undefined
  const startedAt = Temporal.Instant.from(inspection.relay.since)
  const come = record.steps.filter(one => {
    if (one.state !== 'later') return false
    const resumeOn = Temporal.Instant.from(one.resumeOn)
    return Temporal.Instant.compare(resumeOn, now) <= 0 && Temporal.Instant.compare(startedAt, resumeOn) < 0
  })
  if (come.length === 0) return undefined
  return changing(record, now, {
    inspection: withNewRelay(inspection, now),
    entries: come.map(one =>
      entry(now, 'relay-renewed', `${one.stage}#${one.step}#${one.iteration}`, { why: 'its day has come' }),
    ),
  })
}

/** Relays that may die within 24 hours before a person is asked (design.md section 5, rule 7). */
const deathsBeforeAsking = 3

/** Records the death of a relay and owes the next one; after three in a day the inspection is stuck and people are told. */
export const relayDied = (
  record: InspectionRecord,
  relay: Relay & { readonly how: string },
  now: Temporal.Instant,
): Change | undefined => {
  const { inspection } = record
  if (!isCurrent(inspection, relay)) return undefined
  const dayAgo = now.subtract({ hours: 24 })
  const recent = inspection.deaths.filter(at => Temporal.Instant.compare(Temporal.Instant.from(at), dayAgo) > 0)
  const deaths = [...recent, now.toString()]
  const died = entry(now, 'relay-died', relay.stage, { detail: { run: relay.run, how: relay.how } })
  if (deaths.length < deathsBeforeAsking)
    return changing(record, now, { inspection: { ...withNewRelay(inspection, now), deaths }, entries: [died] })
  const { relay: _dead, status: _running, ...kept } = inspection
  const why = `${deaths.length} relays of stage ${relay.stage} died within a day`
  const stuck: Inspection = { ...kept, deaths, status: 'stuck', since: now.toString(), why }
  return changing(record, now, {
    inspection: stuck,
    notices: notifyRoles(inspection, now, ['coordinator', 'inspection-lead'], {
      template: 'relay-stuck',
      about: relay.stage,
      occasion: inspection.run,
      alone: true,
    }),
    entries: [died, entry(now, 'inspection-stuck', inspection.id, { why })],
  })
}

/** A list of relays may lag: one is missed only when it was started so many minutes ago. */
const minutesBeforeMissing = 10

/** Whether the relay of an inspection should be among those that live. */
export const shouldLive = (
  { inspection, steps }: Pick<InspectionRecord, 'inspection' | 'steps'>,
  now: Temporal.Instant,
): boolean => {
  if (inspection.status !== 'running' || inspection.relay.state !== 'started') return false
  const since = Temporal.Instant.from(inspection.relay.since).add({ minutes: minutesBeforeMissing })
  return Temporal.Instant.compare(since, now) <= 0 && !isPutOff(steps, now)
}

/** With nothing open, and a step that waits for a day which is still to come, the relay has ended as it should. */
const isPutOff = (steps: readonly Step[], now: Temporal.Instant): boolean => {
  const left = steps.filter(one => one.state !== 'closed')
  const isToCome = (one: Step): boolean =>
    one.state === 'later' && Temporal.Instant.compare(Temporal.Instant.from(one.resumeOn), now) > 0
  return left.length > 0 && left.every(isToCome)
}

/** Records the death of a relay that was found ended though nobody was told, as `relayDied`; undefined if that was as it should be. */
export const relayMissed = (record: InspectionRecord, relay: Relay, now: Temporal.Instant): Change | undefined =>
  shouldLive(record, now) ? relayDied(record, { ...relay, how: 'ENDED_UNNOTICED' }, now) : undefined

/** A person has seen to a stuck inspection: its stage is started again. Errors: CommandRefused (it is not stuck). */
export const restartRelay = (record: InspectionRecord, by: string, now: Temporal.Instant): Change => {
  const { inspection } = record
  if (inspection.status !== 'stuck')
    throw new Failure(
      'CommandRefused',
      `do: ${inspection.id} is ${inspection.status}; only a stuck inspection is restarted.`,
    )
  const { since: _since, why: _why, ...kept } = inspection
  const running: Inspection = {
    ...kept,
    status: 'running',
    deaths: [],
    run: kept.run + 1,
    relay: { state: 'owed', since: now.toString() },
  }
  return changing(record, now, {
    inspection: running,
    entries: [entry(now, 'relay-renewed', inspection.stage, { by })],
  })
}

/** Notes on the inspection that a task of its relay failed, by the failure's name only. */
export const recordFailure = (
  record: InspectionRecord,
  failed: Relay & { readonly error: string },
  now: Temporal.Instant,
): Change | undefined =>
  isCurrent(record.inspection, failed)
    ? changing(record, now, {
        entries: [entry(now, 'failure-recorded', failed.stage, { detail: { error: failed.error, run: failed.run } })],
      })
    : undefined
