import type { Json } from './json.ts'

/** An error of a state or an execution as the service names it; both parts may be missing (SendTaskFailure gives what it likes). */
export type Failure = { error?: string; cause?: string; missedHeartbeat?: true }

/** Thrown inside a state to fail it. `location` is the field whose expression failed; it makes an EvaluationFailed event. */
export class StateFailure extends Error {
  readonly failure: Failure
  readonly evaluation: { location?: string; afterEntered?: boolean } | undefined
  constructor(failure: Failure, evaluation?: { location?: string; afterEntered?: boolean }) {
    super(failure.cause ?? failure.error ?? '')
    this.name = failure.error ?? 'StateFailure'
    this.failure = failure
    this.evaluation = evaluation
  }
}

/** `$states.errorOutput`. A time-out has an empty cause, an absent cause is null, as recorded from the service. */
export const errorOutput = ({ error, cause }: Failure): Json => ({
  Error: error ?? null,
  Cause: cause ?? (error === 'States.Timeout' ? '' : null),
})

export const dataLimitExceeded = (what: string): Failure => ({
  error: 'States.DataLimitExceeded',
  cause: `The state/task '${what}' returned a result with a size exceeding the maximum number of bytes service limit.`,
})
