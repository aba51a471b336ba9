import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { deployment, resources } from './assembly.ts'

const stages = resources(
  'AWS::ApiGatewayV2::Stage',
  z.object({
    StageName: z.string(),
    AutoDeploy: z.boolean(),
    DefaultRouteSettings: z.object({ ThrottlingBurstLimit: z.number(), ThrottlingRateLimit: z.number() }),
    AccessLogSettings: z.object({ DestinationArn: z.string(), Format: z.string() }),
  }),
)
const permissions = resources(
  'AWS::Lambda::Permission',
  z.object({ Principal: z.string(), FunctionName: z.string(), SourceArn: z.string() }),
)
const logs = resources('AWS::Logs::LogGroup', z.object({ RetentionInDays: z.number() }))
const portal = deployment.functions.find(({ entry }) => entry === 'portal/handler.ts')
const [api] = deployment.httpApis
const [stage] = stages

describe('the pages', () => {
  it('stand behind one HTTP API, which hands everything to their function and may call it', () => {
    expect(deployment.httpApis.map(({ functionArn }) => functionArn)).toEqual([portal?.arn])
    const doors = permissions.filter(({ properties }) => properties.Principal === 'apigateway.amazonaws.com')
    expect(doors.map(({ properties }) => [properties.FunctionName, properties.SourceArn])).toEqual([
      [portal?.arn, `arn:aws:execute-api:eu-west-2:000000000000:${api?.name}/*/*`],
    ])
  })

  it('are served below the root, as soon as they are deployed', () => {
    expect(stages.map(({ properties }) => [properties.StageName, properties.AutoDeploy])).toEqual([['$default', true]])
  })

  it('answer before the API gives up, which is after 30 seconds', () => {
    expect(portal?.timeoutSeconds).toBeLessThan(30)
  })

  it('are not served to a flood', () => {
    expect(stage?.properties.DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 })
  })

  it('leave a log for a year that knows no person, no address and no path', () => {
    const { DestinationArn, Format } = stage?.properties.AccessLogSettings ?? {}
    const log = logs.find(({ identity }) => identity.arn === DestinationArn)
    expect(log?.properties.RetentionInDays).toBe(365)
    const said = z.record(z.string(), z.string()).parse(JSON.parse(Format ?? ''))
    expect(Object.values(said).sort()).toEqual([
      '$context.httpMethod',
      '$context.requestId',
      '$context.responseLatency',
      '$context.status',
    ])
  })
})
