import * as z from 'zod'
import { type Declared, read } from './declared.ts'
import type { Resolving } from './resolving.ts'

const integration = z.object({
  ApiId: z.string(),
  IntegrationType: z.string(),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.string(),
})

/** An HTTP API that hands every request to one function. */
export interface HttpApi {
  readonly name: string
  /** The ARN of its function. */
  readonly functionArn: string
}

/** What an HTTP API's integration with a function says, or nothing where it leads elsewhere. */
export const httpApiOf = (one: Declared, resolving: Resolving): HttpApi[] => {
  const { properties } = read(one, integration, resolving)
  const { ApiId, IntegrationType, IntegrationUri, PayloadFormatVersion } = properties
  return IntegrationType === 'AWS_PROXY' && PayloadFormatVersion === '2.0'
    ? [{ name: ApiId, functionArn: IntegrationUri }]
    : []
}
