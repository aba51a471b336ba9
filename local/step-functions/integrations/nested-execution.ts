import * as z from 'zod'
import { parseResource } from '../definition/resource.ts'
import type { Execution } from '../execution/execution.ts'
import { isObject } from '../execution/json.ts'
import type { StartExecution } from '../service/executions.ts'
import { IntegrationError, type Integrations } from './integration.ts'

type Start = (
  request: StartExecution,
  awaitedBy?: Execution['awaitedBy'],
) => Promise<{ executionArn: string; startDate: number }>

const startArguments = z.object({
  StateMachineArn: z.string(),
  Name: z.string().optional(),
  Input: z.json().optional(),
})

const inputText = (input: z.infer<typeof startArguments>['Input']): string | undefined =>
  input === undefined || typeof input === 'string' ? input : JSON.stringify(input)

const failed = (error: unknown): IntegrationError => {
  const name = isObject(error) ? String(error.name) : 'Unknown'
  return new IntegrationError(`StepFunctions.${name}Exception`, isObject(error) ? String(error.message) : String(error))
}

/** `states:startExecution`, also `.sync` and `.sync:2`. Errors come as `StepFunctions.<name>Exception`. */
export const nestedExecutionIntegrations = (start: Start): Integrations => ({
  'arn:aws:states:::states:startExecution': async call => {
    const { StateMachineArn, Name, Input } = startArguments.parse(call.arguments)
    const parsed = parseResource(call.resource)
    const awaits = parsed.kind === 'service' && parsed.pattern.startsWith('sync')
    try {
      const request = { stateMachineArn: StateMachineArn, name: Name, input: inputText(Input) }
      const started = await start(request, awaits ? { ...call.caller, resource: call.resource } : undefined)
      return { ExecutionArn: started.executionArn, StartDate: started.startDate / 1000 }
    } catch (error) {
      throw failed(error)
    }
  },
})
