import * as z from 'zod'
import type { Inspection } from '../../../domain/inspection/inspection.ts'
import { relayName } from '../../../domain/inspection/relay-name.ts'
import type { MemoryRecord } from '../../../functions/ports/table/memory-table.ts'
import type { Execution } from '../../step-functions/execution/execution.ts'
import type { Sink } from './sink.ts'

/**
 * How long a relay may be missing, or wait for a token that nobody holds, before it counts as lost: late events, late copies
 * and Lambda's own retries are over by then.
 */
const graceMs = 12 * 3_600_000

/** So often relays are looked at. */
const everyMs = 20 * 60_000

/** What has to be so about relays once everything has come to rest. */
export const createRelayRules = (running: () => readonly Execution[], sink: Sink) => {
  const since = new Map<string, number>()
  let checkedMs = 0

  /** Violated when the same has been seen for longer than the grace. */
  const lasts = (invariant: string, seen: string, nowMs: number): void => {
    const firstMs = since.get(seen)
    if (firstMs === undefined) since.set(seen, nowMs)
    else if (nowMs - firstMs > graceMs) sink.violated(invariant, `${seen} since ${new Date(firstMs).toISOString()}`)
  }

  return {
    check(record: MemoryRecord, nowMs: number): void {
      if (nowMs - checkedMs < everyMs) return
      checkedMs = nowMs
      const executions = running()
      const wrong = [...missing(record, executions, nowMs), ...deaf(record, executions)]
      for (const known of since.keys()) if (!wrong.some(one => one.seen === known)) since.delete(known)
      for (const { invariant, seen } of wrong) lasts(invariant, seen, nowMs)
    },
  }
}

interface Wrong {
  readonly invariant: string
  readonly seen: string
}

/** The one relay of a running inspection, unless every step that is left has its day later; none when it does not run. */
const missing = ({ inspection, steps }: MemoryRecord, executions: readonly Execution[], nowMs: number): Wrong[] => {
  const name = relayName(inspection)
  const lives = executions.some(one => one.name === name)
  if (inspection.status !== 'running')
    return lives ? [{ invariant: 'no relay without a running inspection', seen: `${name} lives` }] : []
  if (lives) return []
  const later = [...steps.values()].filter(one => one.state === 'later')
  const sleeps = later.some(one => one.state === 'later' && Date.parse(one.resumeOn) > nowMs)
  return sleeps
    ? []
    : [{ invariant: 'one living relay', seen: `${name} is ${owedOrNot(inspection)} and does not live` }]
}

const owedOrNot = (inspection: Inspection): string =>
  inspection.status === 'running' ? inspection.relay.state : 'over'

/**
 * A relay waits that nobody will ever wake: its token is on no step, or its step has moved on and no wake is owed. The attempt
 * tells one wait from another in the same state, each of which may be without its token for a moment.
 */
const deaf = ({ tokens, steps }: MemoryRecord, executions: readonly Execution[]): Wrong[] => {
  const places = new Map([...tokens].map(([key, token]) => [token, steps.get(key)]))
  return executions.flatMap(({ name, threads }) =>
    Object.values(threads).flatMap(({ visit, activity }) => {
      if (visit === undefined || activity.doing !== 'task' || activity.token === undefined) return []
      const step = places.get(activity.token)
      if (step?.wakeOwedSince !== undefined) return []
      const holds = step?.state === 'open' && step.revision === revision.parse(visit.input).revision
      const state = step === undefined ? 'nobody has its token' : `its step is ${step.state} at ${step.revision}`
      return holds
        ? []
        : [
            {
              invariant: 'no wake-up is lost',
              seen: `${name} waits in ${visit.state}, attempt ${activity.attempt}; ${state}`,
            },
          ]
    }),
  )
}

/** What Open told a relay before it began to wait. */
const revision = z.object({ revision: z.int() })
