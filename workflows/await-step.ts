import { Duration } from 'aws-cdk-lib'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Choice, Condition, type IChainable, TaskInput, Timeout, Wait, WaitTime } from 'aws-cdk-lib/aws-stepfunctions'
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks'
import type { StepKey } from '../domain/footprints/stages.ts'
import { awaitToken } from './await-token.ts'
import { inspectionId, jsonata, run, startedAt } from './relay-input.ts'
import { functionRetry, storeRetry } from './retries.ts'
import type { Track } from './track.ts'

/** A step that a stage waits for: where it begins, and where to go when it is closed. */
export interface AwaitStep {
  readonly start: IChainable
  /** Where to go after one outcome; `assign` sets variables on the way. */
  on(outcome: string, next: IChainable, assign?: Readonly<Record<string, string>>): AwaitStep
  /** Where to go after every other outcome. */
  then(next: IChainable): void
}

export interface AwaitStepProps {
  readonly step: StepKey
  /** What the states are called after: `Panel` makes OpenPanel, AwaitPanel, PanelOverdue. */
  readonly name: string
  /** `1`, or the JSONata variable that counts the iterations of a step that can come back. */
  readonly iteration?: string
}

/**
 * Open the step; then stop, go on by its outcome, wait for its day, or wait for people. However a wait ends, Open is asked
 * again: only the record says whether a step is closed (design.md section 5).
 */
export const awaitStep = (track: Track, { step, name, iteration = '1' }: AwaitStepProps): AwaitStep => {
  const { scope, stage, parts, stopped, catching } = track
  const question = {
    inspectionId: jsonata(inspectionId),
    stage,
    step,
    iteration: jsonata(iteration),
    run: jsonata(run),
    executionStartedAt: jsonata(startedAt),
  }
  const ask = (id: string, lambdaFunction: IFunction, outputs: string) =>
    LambdaInvoke.jsonata(scope, id, {
      lambdaFunction,
      payload: TaskInput.fromObject(question),
      outputs,
      retryOnServiceExceptions: false,
      taskTimeout: Timeout.duration(Duration.seconds(60)),
    }).addRetry(functionRetry)

  const open = ask(`Open${name}`, parts.openStep, jsonata('$states.result.Payload'))
  const overdue = ask(`${name}Overdue`, parts.overdueStep, jsonata('{}'))
  const wait = awaitToken(scope, `Await${name}`, parts, `${stage}#${step}`, iteration).addRetry(storeRetry)
  const untilItsDay = Wait.jsonata(scope, `UntilDayOf${name}`, {
    time: WaitTime.timestamp(jsonata('$states.input.until')),
  })
  const verdict = Choice.jsonata(scope, `${name}Verdict`)

  open.next(verdict)
  overdue.next(open)
  untilItsDay.next(open)
  wait.addCatch(open, { errors: ['DynamoDb.ConditionalCheckFailedException'] })
  wait.addCatch(overdue, { errors: ['States.Timeout'] })
  wait.next(open)
  verdict.when(verdictIs('wait'), wait).when(verdictIs('early'), untilItsDay).when(verdictIs('stop'), stopped)
  for (const task of [open, overdue, wait]) catching(task)

  const awaited: AwaitStep = {
    start: open,
    on(outcome, next, assign) {
      verdict.when(outcomeIs(outcome), next, assign === undefined ? {} : { assign: { ...assign } })
      return awaited
    },
    then(next) {
      verdict.otherwise(next)
    },
  }
  return awaited
}

const verdictIs = (verdict: string): Condition => Condition.jsonata(jsonata(`$states.input.verdict = '${verdict}'`))
const outcomeIs = (outcome: string): Condition => Condition.jsonata(jsonata(`$states.input.outcome = '${outcome}'`))
