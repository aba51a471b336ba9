import * as z from 'zod'
import { InvalidDefinition } from './definition/problem.ts'
import type { Engine } from './engine.ts'
import { ServiceError } from './service/service-error.ts'
import { wireDates } from './service/wire-dates.ts'

export type Answer = { status: number; body: unknown }

const machine = z.object({ stateMachineArn: z.string() })
const execution = z.object({ executionArn: z.string() })
const text = z.string().optional()
const failure = { error: z.string().max(256).optional(), cause: z.string().max(32_768).optional() }
const token = z.object({ taskToken: z.string().min(1).max(2048) })
const paging = { maxResults: z.int().min(0).max(1000).default(100), nextToken: text }
const status = z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED', 'PENDING_REDRIVE']).optional()

/** Each action of the service: its request is checked here, at the door. */
const actionsOf = (engine: Engine): Record<string, (body: unknown) => Promise<unknown>> => ({
  CreateStateMachine: body =>
    engine.createStateMachine(z.object({ name: z.string(), definition: z.string() }).parse(body)),
  UpdateStateMachine: body => engine.updateStateMachine(machine.extend({ definition: z.string() }).parse(body)),
  DescribeStateMachine: body => engine.describeStateMachine(machine.parse(body)),
  ListStateMachines: () => engine.listStateMachines(),
  StartExecution: body => engine.startExecution(machine.extend({ name: text, input: text }).parse(body)),
  StopExecution: body => engine.stopExecution(execution.extend(failure).parse(body)),
  DescribeExecution: body => engine.describeExecution(execution.parse(body)),
  ListExecutions: body => engine.listExecutions(machine.extend({ statusFilter: status, ...paging }).parse(body)),
  GetExecutionHistory: body =>
    engine.getExecutionHistory(
      execution
        .extend({ reverseOrder: z.boolean().optional(), includeExecutionData: z.boolean().optional(), ...paging })
        .parse(body),
    ),
  SendTaskSuccess: body => engine.sendTaskSuccess(token.extend({ output: z.string() }).parse(body)),
  SendTaskFailure: body => engine.sendTaskFailure(token.extend(failure).parse(body)),
  SendTaskHeartbeat: body => engine.sendTaskHeartbeat(token.parse(body)),
})

const refused = (name: string, message: string): Answer => ({ status: 400, body: { __type: name, message } })

const answerTo = (error: unknown): Answer => {
  if (error instanceof ServiceError || error instanceof InvalidDefinition) return refused(error.name, error.message)
  if (error instanceof z.ZodError) return refused('ValidationException', z.prettifyError(error))
  return { status: 500, body: { __type: 'InternalFailure', message: String(error) } }
}

/**
 * The service's own protocol, AWS JSON 1.0: `target` is the request's `x-amz-target`, such as
 * `AWSStepFunctions.StartExecution`, `body` its parsed JSON. Dates are epoch seconds; errors `{ __type, message }`.
 */
export const createProtocol = (engine: Engine) => {
  const actions = actionsOf(engine)
  return async (target: string, body: unknown): Promise<Answer> => {
    const name = target.replace('AWSStepFunctions.', '')
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined
    if (!action) return refused('UnknownOperationException', `unknown operation ${target}`)
    try {
      return { status: 200, body: wireDates(await action(body)) }
    } catch (error) {
      return answerTo(error)
    }
  }
}
