/** How a Task calls: and goes on with the answer, or waits for a token, or for the end of the execution it started. */
export type Pattern = 'requestResponse' | 'waitForTaskToken' | 'sync' | 'sync:2'

export type Resource =
  | { kind: 'function'; arn: string }
  /** `integration` is the ARN without the pattern, `name` the action with it, as events have them. */
  | { kind: 'service'; integration: string; service: string; name: string; pattern: Pattern }

const serviceArn = /^(arn:aws[\w-]*:states:[^:]*:[^:]*:(.+):(\w+))(?:\.(sync|sync:2|waitForTaskToken))?$/

/** Whether a Task waits for the end of the execution that it starts. */
export const awaitsEnd = (resource: string): boolean => {
  const parsed = parseResource(resource)
  return parsed.kind === 'service' && parsed.pattern.startsWith('sync')
}

/** What a Task's Resource says. Anything that is no service integration is taken for a function's ARN. */
export const parseResource = (resource: string): Resource => {
  const [, integration, service, action, suffix] = serviceArn.exec(resource) ?? []
  if (integration === undefined || service === undefined || action === undefined)
    return { kind: 'function', arn: resource }
  const pattern = suffix === 'sync' || suffix === 'sync:2' || suffix === 'waitForTaskToken' ? suffix : 'requestResponse'
  return { kind: 'service', integration, service, name: suffix ? `${action}.${suffix}` : action, pattern }
}
