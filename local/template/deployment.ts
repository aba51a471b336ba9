import { type Bucket, bucketsOf } from './bucket.ts'
import { declared } from './declared.ts'
import { type EventRule, ruleOf } from './event-rule.ts'
import { functionOf, type LambdaFunction } from './function.ts'
import { type HttpApi, httpApisOf } from './http-api.ts'
import { readAssembly } from './read-assembly.ts'
import { createResolving } from './resolve.ts'
import { type Schedule, scheduleOf } from './schedule.ts'
import type { Stack } from './stack.ts'
import { type StateMachine, stateMachineOf } from './state-machine.ts'
import { type Table, tableOf } from './table.ts'

/** What of a synthesised application runs here. Other resource types are left aside. */
export interface Deployment {
  readonly tables: readonly Table[]
  readonly functions: readonly LambdaFunction[]
  readonly stateMachines: readonly StateMachine[]
  readonly schedules: readonly Schedule[]
  readonly eventRules: readonly EventRule[]
  readonly httpApis: readonly HttpApi[]
  readonly buckets: readonly Bucket[]
}

/** The deployment that the given stacks describe. Errors: TemplateError that names stack, resource and path. */
export const deploymentOf = (stacks: readonly Stack[]): Deployment => {
  const resolving = createResolving(stacks)
  const of = (...types: readonly string[]) => declared(stacks, ...types)
  const rules = of('AWS::Events::Rule').map(one => ruleOf(one, resolving))
  const schedules = of('AWS::Scheduler::Schedule').flatMap(one => scheduleOf(one, resolving))
  return {
    tables: of('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable').map(one => tableOf(one, resolving)),
    functions: of('AWS::Lambda::Function').flatMap(one => functionOf(one, resolving)),
    stateMachines: of('AWS::StepFunctions::StateMachine').map(one => stateMachineOf(one, resolving)),
    schedules: [...schedules, ...rules.flatMap(rule => rule.schedules)],
    eventRules: rules.flatMap(rule => rule.eventRules),
    httpApis: httpApisOf(
      {
        apis: of('AWS::ApiGatewayV2::Api'),
        routes: of('AWS::ApiGatewayV2::Route'),
        integrations: of('AWS::ApiGatewayV2::Integration'),
      },
      resolving,
    ),
    buckets: bucketsOf(of('AWS::S3::Bucket'), of('AWS::GuardDuty::MalwareProtectionPlan'), resolving),
  }
}

/** The deployment that `cdk synth` wrote into a folder. Errors: TemplateError. */
export const readDeployment = (folder: string): Deployment => deploymentOf(readAssembly(folder))
