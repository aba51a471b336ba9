import { Duration } from 'aws-cdk-lib'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import {
  type CustomState,
  DefinitionBody,
  Fail,
  type IChainable,
  LogLevel,
  QueryLanguage,
  StateMachine,
  Succeed,
  TaskInput,
  type TaskStateBase,
  Timeout,
} from 'aws-cdk-lib/aws-stepfunctions'
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks'
import { Construct } from 'constructs'
import type { Stage } from '../domain/footprints/stages.ts'
import { machineName } from './machine-name.ts'
import { machineRole } from './machine-role.ts'
import type { WorkflowParts } from './parts.ts'
import { inspectionId, jsonata, run } from './relay-input.ts'
import { functionRetry } from './retries.ts'
import type { Track } from './track.ts'

/** A stage's own line: `finished` hands over to the next stage. */
export interface StageTrack extends Track {
  readonly finished: IChainable
  /** Records `$failure` and ends as failed. */
  readonly failed: IChainable
}

/** Builds a stage out of its steps and yields where it begins. */
export type DefineStage = (track: StageTrack) => IChainable

/** The service ends an execution before its 300th day (design.md section 5); its relay hands over nine days sooner. */
const longestLife = Duration.days(299)

/** The state machine of one stage: its relay, with its ends, its logs and its right to leave a token. */
export class StageMachine extends Construct {
  readonly machine: StateMachine

  constructor(scope: Construct, stage: Stage, parts: WorkflowParts, define: DefineStage) {
    super(scope, stage)
    const begin = define(stageTrack(this, stage, parts))
    this.machine = new StateMachine(this, 'Machine', {
      stateMachineName: machineName(stage),
      comment: `Carries an inspection through ${stage}`,
      queryLanguage: QueryLanguage.JSONATA,
      role: machineRole(this, parts).withoutPolicyUpdates(),
      definitionBody: DefinitionBody.fromChainable(begin),
      timeout: longestLife,
      tracingEnabled: true,
      logs: {
        level: LogLevel.ALL,
        // Task tokens and ids stay out of the logs.
        includeExecutionData: false,
        destination: new LogGroup(this, 'Log', { retention: RetentionDays.ONE_YEAR }),
      },
    })
  }
}

const stageTrack = (scope: Construct, stage: Stage, parts: WorkflowParts): StageTrack => {
  const failed = failureEnd(scope, stage, parts)
  const catching = (task: TaskStateBase | CustomState): void => {
    task.addCatch(failed, { errors: ['States.ALL'], assign: { failure: jsonata('$states.errorOutput.Error') } })
  }
  const stopped = Succeed.jsonata(scope, 'Superseded', {
    comment: 'A later run carries this stage, or its next day is too far off for one execution',
  })
  const finished = call(scope, 'HandOver', parts.finishStage, {
    inspectionId: jsonata(inspectionId),
    stage,
    run: jsonata(run),
  })
  finished.next(Succeed.jsonata(scope, 'HandedOver'))
  catching(finished)
  return { scope, stage, parts, stopped, finished, failed, catching }
}

/** What patience did not cure is noted on the inspection by name; the death watch starts the stage again. */
const failureEnd = (scope: Construct, stage: Stage, parts: WorkflowParts): IChainable => {
  const end = Fail.jsonata(scope, 'Failed', { error: jsonata('$failure') })
  const record = call(scope, 'RecordFailure', parts.recordFailure, {
    inspectionId: jsonata(inspectionId),
    stage,
    run: jsonata(run),
    error: jsonata('$failure'),
  })
  record.addCatch(end, { errors: ['States.ALL'] })
  record.next(end)
  return record
}

const call = (
  scope: Construct,
  id: string,
  lambdaFunction: WorkflowParts['openStep'],
  payload: Readonly<Record<string, string>>,
): TaskStateBase =>
  LambdaInvoke.jsonata(scope, id, {
    lambdaFunction,
    payload: TaskInput.fromObject({ ...payload }),
    outputs: jsonata('{}'),
    retryOnServiceExceptions: false,
    taskTimeout: Timeout.duration(Duration.seconds(60)),
  }).addRetry(functionRetry)
