import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Execution } from '../execution/execution.ts'
import { isObject } from '../execution/json.ts'
import type { StartExecution } from '../service/executions.ts'
import { type IntegrationCall, IntegrationError, type Integrations } from './integration.ts'

type Start = (
  request: StartExecution,
  startedBy?: Execution['startedBy'],
) => Promise<{ executionArn: string; startDate: number }>

const startArguments = z.object({
  StateMachineArn: z.string(),
  Name: z.string().optional(),
  Input: z.json().optional(),
})

const inputText = (input: z.infer<typeof startArguments>['Input']): string | undefined =>
  input === undefined || typeof input === 'string' ? input : JSON.stringify(input)

// The same for the same attempt, so that a call made again after a crash starts nothing twice.
const nameFor = ({ execution, thread, attempt }: IntegrationCall['caller']): string =>
  createHash('sha256')
    .update(JSON.stringify([execution, thread, attempt]))
    .digest('hex')
    .slice(0, 32)

const failed = (error: unknown): IntegrationError => {
  const name = isObject(error) ? String(error.name) : 'Unknown'
  return new IntegrationError(`StepFunctions.${name}Exception`, isObject(error) ? String(error.message) : String(error))
}

/** `states:startExecution`, also `.sync` and `.sync:2`. Errors come as `StepFunctions.<name>Exception`. */
export const nestedExecutionIntegrations = (start: Start): Integrations => ({
  'arn:aws:states:::states:startExecution': async call => {
    const { StateMachineArn, Name, Input } = startArguments.parse(call.arguments)
    const { caller, resource } = call
    try {
      const request = { stateMachineArn: StateMachineArn, name: Name ?? nameFor(caller), input: inputText(Input) }
      const started = await start(request, { ...caller, resource })
      return { ExecutionArn: started.executionArn, StartDate: started.startDate / 1000 }
    } catch (error) {
      throw failed(error)
    }
  },
})
