import type { Failure } from '../execution/failure.ts'

// Neither is caught by a wildcard; States.Runtime is not caught at all.
const terminal = new Set(['States.DataLimitExceeded', 'States.Runtime'])

const matches = (name: string, { error, missedHeartbeat }: Failure): boolean => {
  if (name === 'States.ALL') return error === undefined || !terminal.has(error)
  if (name === 'States.TaskFailed') return error === undefined || !(terminal.has(error) || error === 'States.Timeout')
  if (name === 'States.HeartbeatTimeout') return missedHeartbeat === true || error === name
  return name === error && error !== 'States.Runtime'
}

/** Whether a retrier or catcher with these names takes a failure, wildcards included. */
export const takes = (errorEquals: readonly string[], failure: Failure): boolean =>
  errorEquals.some(name => matches(name, failure))
