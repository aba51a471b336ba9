import type { VirtualClock } from '../clock/virtual-clock.ts'
import { isObject, type Json } from '../step-functions/execution/json.ts'
import {
  type Integration,
  type IntegrationCall,
  IntegrationError,
  type Integrations,
} from '../step-functions/integrations/integration.ts'
import { lambdaIntegrations } from '../step-functions/integrations/lambda.ts'
import type { Case, ExpectedEvent, LambdaFunction, RecordedCall } from './case-file.ts'

const causeText = (cause: Json | undefined): string => (typeof cause === 'string' ? cause : JSON.stringify(cause ?? ''))

const stateOf = (call: IntegrationCall): string => {
  const state = isObject(call.context) ? call.context.State : undefined
  return isObject(state) ? String(state.Name) : ''
}

const isFailure = ({ type }: ExpectedEvent): boolean => type === 'TaskFailed' || type === 'LambdaFunctionFailed'

const said = (words: string, what: string): string => new RegExp(`${what} "([^"]*)"`).exec(words)?.[1] ?? ''

/** Functions that answer as the recording says: the calls one by one where they are recorded, otherwise by the words. */
export const recordedFunctions = ({ lambda, expected }: Case, clock: VirtualClock): Integrations => {
  const calls = [...(lambda?.calls ?? [])]
  const causes = (expected.events ?? []).filter(isFailure).map(({ details }) => details?.cause)

  const takeCall = (state: string): RecordedCall | undefined => {
    const place = calls.findIndex(call => call.state === state)
    return place < 0 ? undefined : calls.splice(place, 1)[0]
  }

  const raise = (words: string): never => {
    const error = { errorMessage: said(words, 'errorMessage'), errorType: said(words, 'errorType') }
    throw new IntegrationError(error.errorType, causeText(causes.shift() ?? error))
  }

  const behave = async ({ behaviour, words, returns }: LambdaFunction, event: Json): Promise<Json> => {
    if (behaviour === 'raise') return raise(words)
    if (behaviour === 'oversize') return 'a'.repeat(263_168)
    if (behaviour === 'sleep') await clock.sleepUntil(clock.now() + 60_000)
    return behaviour === 'constant' || behaviour === 'text' ? (returns ?? null) : event
  }

  const byWords = async (name: string, event: Json): Promise<Json> => {
    const target = lambda?.functions.find(one => one.arn === name || one.name === name)
    if (target) return behave(target, event)
    throw new IntegrationError('Lambda.ResourceNotFoundException', `Function not found: ${name}`)
  }

  const answer = async (call: IntegrationCall, name: string, event: Json): Promise<Json> => {
    const recorded = takeCall(stateOf(call))
    // What the service itself found wrong with an answer, it is to find here too.
    if (!recorded || recorded.outcome === 'timeout' || recorded.error?.startsWith('States.'))
      return byWords(name, event)
    if (recorded.outcome === 'success') return recorded.returns ?? null
    throw new IntegrationError(recorded.error ?? '', causeText(recorded.cause))
  }

  const withCall =
    (key: string): Integration =>
    call => {
      const invoke = async (name: string, event: Json) => ({ payload: await answer(call, name, event) })
      const integration = lambdaIntegrations(invoke)[key]
      if (!integration) throw new Error(`no integration ${key}`)
      return integration(call)
    }
  return Object.fromEntries(
    Object.keys(lambdaIntegrations(async () => ({ payload: null }))).map(key => [key, withCall(key)]),
  )
}
