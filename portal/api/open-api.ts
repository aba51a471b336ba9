import * as z from 'zod'
import { createDocument, type ZodOpenApiOperationObject } from 'zod-openapi'
import { type Route, written } from './routes.ts'
import { apiTable } from './table.ts'

const problem = z
  .object({ type: z.string(), title: z.string(), status: z.int(), detail: z.string(), instance: z.string() })
  .meta({
    id: 'Problem',
    description: 'What went wrong (RFC 9457): which field, what is wrong with it, and the way out',
  })

const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})

const refusal = (description: string) => ({ description, content: { 'application/problem+json': { schema: problem } } })

const operationOf = (route: Route): ZodOpenApiOperationObject => {
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const path = names.length === 0 ? {} : { path: z.object(Object.fromEntries(names.map(name => [name, z.string()]))) }
  const common = { summary: route.summary, operationId: operationId(route) }
  const refusals = {
    '401': refusal('Not signed in'),
    '404': refusal('Not there, or none of yours'),
    '422': refusal('Refused'),
  }
  if (route.method === 'get')
    return {
      ...common,
      requestParams: path,
      responses: { '200': json(route.answer, 'What was asked for'), ...refusals },
    }
  const key = z.string().max(200).meta({ description: 'The same value does the same thing once' })
  return {
    ...common,
    requestParams: { ...path, header: z.object({ 'idempotency-key': key }) },
    requestBody: { required: true, content: { 'application/json': { schema: route.body } } },
    responses: {
      '200': json(written, 'Done, now or before'),
      '403': refusal('Sent with the cookie of a browser, and without its token'),
      '409': refusal('Being done just now, or overtaken by somebody else'),
      ...refusals,
    },
  }
}

const operationId = ({ method, path }: Route): string =>
  [method, ...path.split('/').map(part => part.replaceAll(/[{}]/g, ''))].filter(part => part !== '').join('-')

const paths = [...new Set(apiTable.map(one => one.path))]

const operationsAt = (path: string) =>
  Object.fromEntries(apiTable.filter(one => one.path === path).map(one => [one.method, operationOf(one)]))

/** The interface for programs as OpenAPI 3.1 describes it, from the very schemas that check what is sent. */
export const openApi = (portalUrl: string) =>
  createDocument({
    openapi: '3.1.0',
    info: { title: 'Joint inspections', version: '1' },
    servers: [{ url: `${portalUrl}/api` }],
    security: [{ key: [] }],
    components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
    paths: Object.fromEntries(paths.map(path => [path, operationsAt(path)])),
  })
