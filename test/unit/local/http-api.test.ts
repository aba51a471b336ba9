import { describe, expect, test } from 'vitest'
import { deploymentOf } from '../../../local/template/deployment.ts'
import { stackOf } from '../../../local/template/stack.ts'

const pages = {
  Type: 'AWS::Lambda::Function',
  Properties: { FunctionName: 'pages' },
  Metadata: { 'joint-inspections:entry': 'portal/handler.ts' },
}
const api = (Name: string) => ({ Type: 'AWS::ApiGatewayV2::Api', Properties: { Name, ProtocolType: 'HTTP' } })
const integration = (of: string, differing: Record<string, unknown> = {}) => ({
  Type: 'AWS::ApiGatewayV2::Integration',
  Properties: {
    ApiId: { Ref: of },
    IntegrationType: 'AWS_PROXY',
    IntegrationUri: { 'Fn::GetAtt': ['Pages', 'Arn'] },
    PayloadFormatVersion: '2.0',
    ...differing,
  },
})
const route = (of: string, to: string, RouteKey = '$default') => ({
  Type: 'AWS::ApiGatewayV2::Route',
  Properties: { ApiId: { Ref: of }, RouteKey, Target: { 'Fn::Join': ['', ['integrations/', { Ref: to }]] } },
})
const apisOf = (resources: Record<string, unknown>) =>
  deploymentOf([stackOf('Web', { Resources: { Pages: pages, ...resources } })]).httpApis
const whole = { Api: api('pages'), ToPages: integration('Api'), Default: route('Api', 'ToPages') }
const arn = 'arn:aws:lambda:eu-west-2:000000000000:function:pages'

describe('an HTTP API of the template', () => {
  test('leads every request to the function of its route $default', () => {
    expect(apisOf(whole)).toEqual([{ logicalId: 'Api', name: 'Web-Api', functionArn: arn }])
  })

  test('is told from another one of the same name, and so are the integrations that no route leads to', () => {
    const spare = { Type: 'AWS::Lambda::Function', Properties: { FunctionName: 'spare' } }
    const toSpare = { IntegrationUri: { 'Fn::GetAtt': ['Spare', 'Arn'] } }
    const other = {
      Spare: spare,
      ToNobody: integration('Api', toSpare),
      Other: api('pages'),
      ToSpare: integration('Other', toSpare),
      OfOther: route('Other', 'ToSpare'),
    }
    expect(apisOf({ ...other, ...whole }).map(one => [one.logicalId, one.functionArn])).toEqual([
      ['Other', arn.replace('pages', 'spare')],
      ['Api', arn],
    ])
  })

  test('may lie in another stack than its function', () => {
    const work = stackOf('Work', {
      Resources: { Pages: pages },
      Outputs: { Out: { Value: { 'Fn::GetAtt': ['Pages', 'Arn'] }, Export: { Name: 'Work:Pages' } } },
    })
    const ToPages = integration('Api', { IntegrationUri: { 'Fn::ImportValue': 'Work:Pages' } })
    const { httpApis } = deploymentOf([stackOf('Web', { Resources: { ...whole, ToPages } }), work])
    expect(httpApis.map(one => one.functionArn)).toEqual([arn])
  })

  test('is refused, by its name, where it would be served differently here than on AWS', () => {
    const { Default: _route, ...without } = whole
    expect(() => apisOf(without)).toThrow('Web/Api: has no route $default')
    expect(() => apisOf({ ...whole, Default: route('Api', 'ToPages', 'GET /board') })).toThrow(
      /Web\/Api: .*GET \/board/,
    )
    expect(() => apisOf({ ...whole, Also: route('Api', 'ToPages', 'GET /board') })).toThrow(/\$default, GET \/board/)
    expect(() => apisOf({ ...whole, Default: route('Api', 'Pages') })).toThrow(/Web\/Api: leads to integrations\/pages/)
    expect(() =>
      apisOf({ ...whole, ToPages: integration('Elsewhere'), Elsewhere: api('b'), B: route('Elsewhere', 'ToPages') }),
    ).toThrow(/Web\/Api: leads to integrations\/Web-ToPages, which is no integration of it/)
    const older = integration('Api', { PayloadFormatVersion: '1.0' })
    expect(() => apisOf({ ...whole, ToPages: older })).toThrow(/Web\/ToPages:.*PayloadFormatVersion/s)
  })
})
