import { Temporal } from 'temporal-polyfill'
import type { Inspection } from '../../../domain/inspection/inspection.ts'
import type { Notice } from '../../../domain/inspection/notice.ts'
import { relayName } from '../../../domain/inspection/relay-name.ts'
import { comingRungs, isUnanswered, type Request } from '../../../domain/inspection/request.ts'
import { type Step, stepKey } from '../../../domain/inspection/step.ts'
import type { DueThing } from '../inspection-store/due-thing.ts'
import { claimMinutes } from '../notice-ledger/port.ts'

/** An ISO instant at a fixed width, so that instants sort as text; finer parts than milliseconds are cut off. */
export const sortable = (instant: string): string =>
  Temporal.Instant.from(instant).toString({ smallestUnit: 'millisecond' })

/** When a claim that nobody settled is looked at again. */
export const lookAgainAt = (claimedAt: string): string =>
  sortable(Temporal.Instant.from(claimedAt).add({ minutes: claimMinutes }).toString())

/** A start that is owed goes before the end of the relay before it. */
export const dueOfInspection = (one: Inspection): DueThing | undefined => {
  if (one.status === 'running' && one.relay.state === 'owed')
    return { kind: 'relay', inspectionId: one.id, key: relayName(one), dueAt: sortable(one.relay.since) }
  const { stopOwed } = one
  return stopOwed && { kind: 'stop', inspectionId: one.id, key: stopOwed.name, dueAt: sortable(stopOwed.since) }
}

/** A step that is put off has no relay waiting for it, so that its day goes before a wake; suspended it waits for no day. */
export const dueOfStep = (inspectionId: string, one: Step): DueThing | undefined => {
  const at = { inspectionId, key: stepKey(one) }
  if (one.state === 'later' && one.paused) return undefined
  if (one.state === 'later') return { kind: 'resume', ...at, dueAt: sortable(one.resumeOn) }
  return one.wakeOwedSince === undefined ? undefined : { kind: 'wake', ...at, dueAt: sortable(one.wakeOwedSince) }
}

export const dueOfRequest = (inspectionId: string, one: Request): DueThing | undefined => {
  const [next] = isUnanswered(one) ? comingRungs(one) : []
  return next && { kind: 'rung', inspectionId, key: one.key, dueAt: sortable(next.at) }
}

export const dueOfNotice = (inspectionId: string, notice: Notice): DueThing | undefined => {
  const at = { inspectionId, key: notice.slot }
  if (notice.state === 'due') return { kind: 'notice', ...at, dueAt: sortable(notice.notBefore), notice }
  if (notice.state === 'claimed') return { kind: 'claimed-notice', ...at, dueAt: lookAgainAt(notice.claimedAt), notice }
  return undefined
}
