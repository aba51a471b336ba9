import type { IChainable } from 'aws-cdk-lib/aws-stepfunctions'
import type { AwaitStep } from './await-step.ts'

/** Steps that follow each other, whatever their outcomes; yields where the first begins. */
export const inOrder = (steps: readonly [AwaitStep, ...AwaitStep[]], last: IChainable): IChainable => {
  steps.forEach((step, index) => {
    step.then(steps[index + 1]?.start ?? last)
  })
  return steps[0].start
}
