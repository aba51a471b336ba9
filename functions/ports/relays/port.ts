import type { Stage } from '../../../domain/footprints/stages.ts'

/** A relay to start. Ids and small numbers only: executions keep their input for 90 days (design.md section 5). */
export interface RelayStart {
  readonly stage: Stage
  readonly name: string
  readonly input: { readonly inspectionId: string; readonly run: number }
}

/** The executions of the stages. What is not said here leaves under the service's own name, such as ThrottlingException. */
export interface Relays {
  /** Starts a relay; starting the same name again changes nothing. */
  start(relay: RelayStart): Promise<void>
  /** Answers a task token. `already`: it was answered before, or its relay is gone (design.md section 5, rule 8). */
  wake(token: string): Promise<'woken' | 'already'>
}
