import { isObject } from '../step-functions/execution/json.ts'
import type { IntegrationCall, Integrations } from '../step-functions/integrations/integration.ts'

const member = (value: unknown, key: string): unknown => (isObject(value) ? value[key] : undefined)

/** Queues and topics that take every message, and remember the task tokens by state. */
export const createMessages = () => {
  const tokens = new Map<string, string[]>()
  const accept = async ({ context }: IntegrationCall) => {
    const state = String(member(member(context, 'State'), 'Name'))
    const token = member(member(context, 'Task'), 'Token')
    if (typeof token === 'string') tokens.set(state, [...(tokens.get(state) ?? []), token])
    return { MessageId: 'message' }
  }
  const integrations: Integrations = {
    'arn:aws:states:::sqs:sendMessage': accept,
    'arn:aws:states:::sns:publish': accept,
  }
  return {
    integrations,
    tokenOf: (state: string, occurrence: number): string => tokens.get(state)?.[occurrence - 1] ?? '',
  }
}
