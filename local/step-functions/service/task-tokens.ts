import type { Failure } from '../execution/failure.ts'
import { executionOfToken } from '../execution/task-token.ts'
import type { Reply, Stimulus } from '../interpreter/advance.ts'
import { checkPayload } from './payload.ts'
import { ServiceError } from './service-error.ts'
import type { Store } from './store.ts'

type Parts = { store: Store; post: (executionArn: string, stimulus: Stimulus) => Promise<Reply> }

/** The answers to tasks that wait for their token. */
export const createTaskTokens = ({ store, post }: Parts) => {
  const executionOf = (token: string): string => {
    const arn = executionOfToken(token)
    if (arn === undefined) throw new ServiceError('InvalidToken', `Invalid Token: 'Invalid token'`)
    if (!store.execution(arn)?.tokens.includes(token))
      throw new ServiceError('TaskDoesNotExist', `Task does not exist: 'Task does not exist'`)
    return arn
  }

  const answer = async (token: string, stimulus: Stimulus) => {
    const reply = await post(executionOf(token), stimulus)
    if (reply === 'late')
      throw new ServiceError('TaskTimedOut', `Task Timed Out: 'Provided task does not exist anymore'`)
    return {}
  }

  return {
    /** `output` is JSON text. Throws `InvalidOutput`, `InvalidToken`, `TaskDoesNotExist`, `TaskTimedOut`. */
    async sendTaskSuccess({ taskToken, output }: { taskToken: string; output: string }) {
      checkPayload('output', output, 'InvalidOutput')
      return answer(taskToken, { kind: 'answered', token: taskToken, outcome: { output: JSON.parse(output) } })
    },
    /** Throws `InvalidToken`, `TaskDoesNotExist`, `TaskTimedOut`. */
    async sendTaskFailure({
      taskToken,
      error,
      cause,
    }: { taskToken: string } & { [part in keyof Failure]: Failure[part] | undefined }) {
      const failure = { ...(error === undefined ? {} : { error }), ...(cause === undefined ? {} : { cause }) }
      return answer(taskToken, { kind: 'answered', token: taskToken, outcome: { failure } })
    },
    /** Counts HeartbeatSeconds from now again; TimeoutSeconds goes on. Throws as `sendTaskFailure`. */
    async sendTaskHeartbeat({ taskToken }: { taskToken: string }) {
      return answer(taskToken, { kind: 'heartbeat', token: taskToken })
    },
  }
}
