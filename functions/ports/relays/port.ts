import type { Stage } from '../../../domain/footprints/stages.ts'

/** A relay to start. Ids and small numbers only: executions keep their input for 90 days (design.md section 5). */
export interface RelayStart {
  readonly stage: Stage
  readonly name: string
  readonly input: { readonly inspectionId: string; readonly run: number }
}

/**
 * The executions of the stages. Errors of every call: RelaysUnavailable (transient: try again); what else goes wrong leaves
 * under the service's own name.
 */
export interface Relays {
  /** Starts a relay; starting the same name again changes nothing. */
  start(relay: RelayStart): Promise<void>
  /** Answers a task token. `already`: it was answered before, or its relay is gone (design.md section 5, rule 8). */
  wake(token: string): Promise<'woken' | 'already'>
  /** Stops a relay's execution; one that is gone, or never was, is fine. */
  stop(relay: Pick<RelayStart, 'stage' | 'name'>): Promise<void>
  /**
   * The names of a stage's relays that live. A list: one that was started within the last minutes may be missing, and one
   * that has just ended may be there still.
   */
  living(stage: Stage): Promise<ReadonlySet<string>>
  /**
   * Whether a task still waits with a token; asking changes nothing. The call is the heartbeat, which no task of ours counts:
   * none has HeartbeatSeconds, its timeout goes on, and the history gets no event (Step Functions, SendTaskHeartbeat).
   */
  isWaiting(token: string): Promise<boolean>
  /** How many events the history of a relay has; 0 for one that never was. */
  events(relay: Pick<RelayStart, 'stage' | 'name'>): Promise<number>
}
