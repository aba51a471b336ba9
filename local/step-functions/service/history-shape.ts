import type { Execution, HistoryEvent } from '../execution/execution.ts'
import { roleArn } from '../interpreter/scope.ts'

const stateEvent = /^(?:Pass|Task|Choice|Wait|Succeed|Fail|Parallel|Map)State(Entered|Exited)$/

/** The member of an event that holds its details; entered and exited states share theirs. */
const memberOf = (type: string): string => {
  const [, kind] = stateEvent.exec(type) ?? []
  const name = kind === undefined ? type : `State${kind}`
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}EventDetails`
}

const secret = ['input', 'output', 'parameters', 'assignedVariables', 'cause', 'error']

const whole = { truncated: false }

const shown = (details: Record<string, unknown>, withData: boolean): Record<string, unknown> => {
  if (!withData) return Object.fromEntries(Object.entries(details).filter(([key]) => !secret.includes(key)))
  return {
    ...details,
    ...('input' in details ? { inputDetails: whole } : {}),
    ...('output' in details ? { outputDetails: whole } : {}),
    ...('assignedVariables' in details ? { assignedVariablesDetails: whole } : {}),
  }
}

const shaped = (execution: Execution, event: HistoryEvent, withData: boolean) => {
  const { details, ...head } = event
  if (!details) return head
  const more = event.type === 'ExecutionStarted' ? { roleArn: roleArn(execution) } : {}
  return { ...head, [memberOf(event.type)]: { ...shown(details, withData), ...more } }
}

/** The history in the shape of GetExecutionHistory, timestamps in epoch milliseconds. */
export const historyEvents = (execution: Execution, withData: boolean) =>
  execution.events.map(event => shaped(execution, event, withData))
