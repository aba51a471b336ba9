import * as z from 'zod'
import type { Json } from '../execution/json.ts'
import { type Integration, IntegrationError, type Integrations } from './integration.ts'

/** What a function threw, as Lambda reports it. */
export type FunctionError = { errorType: string; errorMessage: string; trace?: string[]; [more: string]: unknown }

export type InvokeLambda = (
  functionArnOrName: string,
  payload: Json,
) => Promise<{ payload: unknown } | { functionError: FunctionError }>

const invokeArguments = z.object({
  FunctionName: z.string(),
  Payload: z.json().optional(),
  Qualifier: z.string().optional(),
  InvocationType: z.enum(['RequestResponse', 'Event', 'DryRun']).optional(),
})

const payloadOf = async (invokeLambda: InvokeLambda, name: string, payload: Json): Promise<unknown> => {
  const answer = await invokeLambda(name, payload)
  if ('payload' in answer) return answer.payload
  throw new IntegrationError(answer.functionError.errorType, JSON.stringify(answer.functionError))
}

const invoke =
  (invokeLambda: InvokeLambda): Integration =>
  async call => {
    const parameters = invokeArguments.safeParse(call.arguments)
    if (!parameters.success) throw new IntegrationError('States.Runtime', z.prettifyError(parameters.error))
    const { FunctionName, Payload } = parameters.data
    const payload = await payloadOf(invokeLambda, FunctionName, Payload ?? {})
    return {
      ExecutedVersion: '$LATEST',
      Payload: payload ?? null,
      SdkHttpMetadata: { HttpStatusCode: 200 },
      SdkResponseMetadata: { RequestId: `${call.caller.execution}/${call.caller.attempt}` },
      StatusCode: 200,
    }
  }

/**
 * Lambda: a function's ARN as Resource yields the function's own answer, `lambda:invoke` the whole response with `Payload`.
 * A function error fails the task with its `errorType`; the cause is the error object as JSON text.
 */
export const lambdaIntegrations = (invokeLambda: InvokeLambda): Integrations => ({
  'arn:aws:states:::lambda:invoke': invoke(invokeLambda),
  'arn:aws:lambda:*': call => payloadOf(invokeLambda, call.resource, call.arguments),
})
