import type { Store } from '../step-functions/service/store.ts'
import { aBench, definitionOf } from './machines.ts'

const enough = {
  Type: 'Choice',
  Choices: [{ Condition: '{% $n < $states.context.Execution.Input.rounds %}', Next: 'Count' }],
  Default: 'Done',
}

/** Counts to a number by itself: two transitions a round, and one turn in all. */
export const counting = definitionOf({
  Begin: { Type: 'Pass', Assign: { n: 0 }, Next: 'Count' },
  Count: { Type: 'Pass', Assign: { n: '{% $n + 1 %}' }, Next: 'Enough' },
  Enough: enough,
  Done: { Type: 'Succeed' },
})

/** Counts by asking a function: two transitions and one turn a round, each of them kept before the next. */
export const asking = definitionOf({
  Begin: { Type: 'Pass', Assign: { n: 0 }, Next: 'Count' },
  Count: {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Arguments: { FunctionName: 'nothing' },
    Assign: { n: '{% $n + 1 %}' },
    Next: 'Enough',
  },
  Enough: enough,
  Done: { Type: 'Succeed' },
})

/** How a machine is run: so many executions at once, so many rounds each, in memory unless a store is given. */
export interface Running {
  readonly definition: string
  readonly atOnce: number
  readonly rounds: number
  readonly store?: Store
}

/** Transitions a second of the interpreter. */
export const stepsPerSecond = async ({ definition, atOnce, rounds, store }: Running): Promise<number> => {
  const { engine, clock } = aBench(0, {}, store)
  const { stateMachineArn } = await engine.createStateMachine({ name: 'counting', definition })
  const input = JSON.stringify({ rounds })
  const start = performance.now()
  for (let n = 0; n < atOnce; n++) await engine.startExecution({ stateMachineArn, name: `run-${n}`, input })
  await clock.runToIdle()
  return engine.transitions() / ((performance.now() - start) / 1000)
}
