import { RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib'
import { CfnStage, HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import type { WorkflowsStack } from './workflows-stack.ts'

export interface PortalStackProps extends Required<Pick<StackProps, 'env'>> {
  readonly workflows: WorkflowsStack
}

/** Requests a second that the pages take, and how many may come at once: far above what a few hundred people make. */
const throttling = { rateLimit: 100, burstLimit: 200 }

/** The door to the pages: an HTTP API that hands everything to their one function. Its log knows no person and no address. */
export class PortalStack extends Stack {
  readonly api: HttpApi

  constructor(scope: Construct, id: string, { env, workflows }: PortalStackProps) {
    super(scope, id, { env, description: 'Joint inspections: the pages' })
    const portal = workflows.functions.get('portal')
    if (portal === undefined) throw new Error('there is no function portal')
    this.api = new HttpApi(this, 'Pages', {
      apiName: 'joint-inspections',
      defaultIntegration: new HttpLambdaIntegration('Portal', portal),
      createDefaultStage: false,
    })
    const log = new LogGroup(this, 'Log', { retention: RetentionDays.ONE_YEAR, removalPolicy: RemovalPolicy.RETAIN })
    const stage = this.api.addStage('Stage', { stageName: '$default', autoDeploy: true, throttle: throttling })
    const resource = stage.node.defaultChild
    if (resource instanceof CfnStage)
      resource.accessLogSettings = {
        destinationArn: log.logGroupArn,
        format: JSON.stringify({
          requestId: '$context.requestId',
          method: '$context.httpMethod',
          status: '$context.status',
          milliseconds: '$context.responseLatency',
        }),
      }
    Validations.of(this.api).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: 'The pages themselves ask who it is: sign-in, sessions and rights are theirs (portal/http).',
    })
  }
}
