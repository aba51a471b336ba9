import { aBench, definitionOf } from './machines.ts'

/** A machine that counts to a number: two transitions a round. */
const counting = definitionOf({
  Begin: { Type: 'Pass', Assign: { n: 0 }, Next: 'Count' },
  Count: { Type: 'Pass', Assign: { n: '{% $n + 1 %}' }, Next: 'Enough' },
  Enough: {
    Type: 'Choice',
    Choices: [{ Condition: '{% $n < $states.context.Execution.Input.rounds %}', Next: 'Count' }],
    Default: 'Done',
  },
  Done: { Type: 'Succeed' },
})

/** Transitions a second of the interpreter in memory, with this many executions at once. */
export const stepsPerSecond = async (atOnce: number, rounds: number): Promise<number> => {
  const { engine, clock } = aBench(0)
  const { stateMachineArn } = await engine.createStateMachine({ name: 'counting', definition: counting })
  const input = JSON.stringify({ rounds })
  const start = performance.now()
  for (let n = 0; n < atOnce; n++) await engine.startExecution({ stateMachineArn, name: `run-${n}`, input })
  await clock.runToIdle()
  return engine.transitions() / ((performance.now() - start) / 1000)
}
