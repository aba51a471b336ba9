import { type Execution, inOrder } from '../execution/execution.ts'
import type { Effect } from '../interpreter/run.ts'

/** The calls of an execution's tasks that have not returned. */
export const callsOf = (execution: Execution): Effect[] =>
  inOrder(execution).flatMap(({ id, activity }) =>
    activity.doing === 'task' && !activity.returned
      ? [
          {
            thread: id,
            attempt: activity.attempt,
            resource: activity.resource,
            arguments: activity.arguments,
            context: activity.context,
          },
        ]
      : [],
  )
