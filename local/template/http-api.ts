import * as z from 'zod'
import { type Declared, read } from './declared.ts'
import { failAt } from './place.ts'
import type { Resolving } from './resolving.ts'

const routeProperties = z.object({ ApiId: z.string(), RouteKey: z.string(), Target: z.string() })
// Other payloads are other events: the front makes this one alone (local/front/http-event.ts).
const integrationProperties = z.object({
  ApiId: z.string(),
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
})

/** An HTTP API that hands every request to one function. */
export interface HttpApi {
  readonly logicalId: string
  readonly name: string
  /** The ARN of its function. */
  readonly functionArn: string
}

/** What an HTTP API is made of, each as its stack declares it. */
export interface ApiParts {
  readonly apis: readonly Declared[]
  readonly routes: readonly Declared[]
  readonly integrations: readonly Declared[]
}

/** The HTTP APIs. Errors: TemplateError where one does not lead everything to one function. */
export const httpApisOf = (parts: ApiParts, resolving: Resolving): readonly HttpApi[] => {
  const integrations = parts.integrations.map(one => read(one, integrationProperties, resolving))
  const routes = parts.routes.map(one => read(one, routeProperties, resolving).properties)
  return parts.apis.map(one => {
    const { name, ref } = read(one, z.object({}), resolving).identity
    const place = { stack: one.stack, path: [one.logicalId] }
    const own = routes.filter(({ ApiId }) => ApiId === ref)
    const [route = failAt(place, 'has no route $default')] = own
    if (own.length > 1 || route.RouteKey !== '$default')
      return failAt(
        place,
        `has the routes ${own.map(({ RouteKey }) => RouteKey).join(', ')}: only $default is served here`,
      )
    const found = integrations.find(({ identity }) => route.Target === `integrations/${identity.ref}`)
    if (found === undefined || found.properties.ApiId !== ref)
      return failAt(place, `leads to ${route.Target}, which is no integration of it`)
    return { logicalId: one.logicalId, name, functionArn: found.properties.IntegrationUri }
  })
}
