import type { Failure } from '../execution/failure.ts'
import { record } from './history.ts'
import type { Run } from './run.ts'

export type Ending =
  | { status: 'SUCCEEDED'; outputText: string; after: number }
  | { status: 'FAILED'; failure: Failure; after: number }
  | { status: 'ABORTED'; failure: Failure }
  | { status: 'TIMED_OUT' }

const failureDetails = ({ error, cause }: Failure): Record<string, string> => ({
  ...(error === undefined ? {} : { error }),
  ...(cause === undefined ? {} : { cause }),
})

const recordEnd = (run: Run, ending: Ending): void => {
  switch (ending.status) {
    case 'SUCCEEDED':
      record(run, 'ExecutionSucceeded', ending.after, { output: ending.outputText })
      return
    case 'FAILED':
      record(run, 'ExecutionFailed', ending.after, failureDetails(ending.failure))
      return
    // What ends an execution from outside follows no event of its own.
    case 'ABORTED':
      record(run, 'ExecutionAborted', 0, failureDetails(ending.failure))
      return
    case 'TIMED_OUT':
      record(run, 'ExecutionTimedOut', 0, {})
  }
}

/** Ends the execution; whatever it still waited for is gone. */
export const finish = (run: Run, ending: Ending): void => {
  const { execution } = run
  recordEnd(run, ending)
  execution.status = ending.status
  execution.stopMs = run.nowMs
  for (const id of Object.keys(execution.threads)) delete execution.threads[id]
  if (ending.status === 'SUCCEEDED') execution.outputText = ending.outputText
  if ('failure' in ending) execution.failure = failureDetails(ending.failure)
}
