import { failureNames, isTransient } from '../../domain/failure.ts'
import { caughtAt } from './caught.ts'
import { transientLambdaErrors } from './data/service-errors.ts'
import type { Retrier, State, TaskState } from './definition.ts'
import { pathPast } from './leads-to.ts'
import type { Machine, Placed } from './machine.ts'
import { takes } from './recovery.ts'

/** The Lambda that notes a failure on the inspection, by its folder in functions/. */
const recorder = 'record-failure'

/** What may pass: our own transient failures, and Lambda's. */
export const transientErrors: readonly string[] = [...failureNames.filter(isTransient), ...transientLambdaErrors]

/** Whether a Task calls a function. */
export const callsFunction = ({ Resource }: TaskState): boolean =>
  /:states:[^:]*:[^:]*:lambda:|^arn:[\w-]+:lambda:/.test(Resource)

/** What is wrong with a retrier: it needs full jitter, a ceiling and a number. */
export const impatience = ({ JitterStrategy, MaxDelaySeconds, MaxAttempts }: Retrier): string[] => [
  ...(JitterStrategy === 'FULL' ? [] : ['a Retry without full jitter']),
  ...(MaxDelaySeconds === undefined ? ['a Retry without MaxDelaySeconds'] : []),
  ...(MaxAttempts >= 1 && MaxAttempts <= mostAttempts ? [] : [`a Retry with ${MaxAttempts} attempts`]),
]

// Ten attempts under a ceiling of a minute are ten minutes; what lasts longer is not transient.
const mostAttempts = 10

/** The transient errors after which a Task is not tried again. */
export const notRetried = ({ Retry }: TaskState): string[] =>
  transientErrors.filter(error => !Retry.some(one => takes(one, error)))

/** Where a failure of a Task ends without having been recorded: what is wrong, and the states on the way; undefined: nowhere. */
export const unrecorded = (
  machine: Machine,
  placed: Placed<TaskState>,
): { what: string; past: string[] } | undefined => {
  const isRecorder = (state: State): boolean => state.Type === 'Task' && machine.calleeOf(state) === recorder
  const isFail = (state: State): boolean => state.Type === 'Fail'
  const caught = caughtAt(placed, 'States.ALL')
  if (caught === undefined) return { what: 'what Retry does not cure is not caught', past: [] }
  const past = pathPast(caught.place.line, caught.to, isRecorder(placed.state) ? isFail : isRecorder)
  return past === undefined ? undefined : { what: 'what Retry does not cure is caught and not recorded', past }
}
