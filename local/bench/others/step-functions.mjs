// Transitions a second of aws-local-stepfunctions, in memory. It knows JSONPath only: the same counting in that language.
import { StateMachine } from 'aws-local-stepfunctions'

const counting = {
  StartAt: 'Count',
  States: {
    Count: { Type: 'Pass', Parameters: { 'n.$': 'States.MathAdd($.n, 1)', 'rounds.$': '$.rounds' }, Next: 'Enough' },
    Enough: {
      Type: 'Choice',
      Choices: [{ Variable: '$.n', NumericLessThanPath: '$.rounds', Next: 'Count' }],
      Default: 'Done',
    },
    Done: { Type: 'Succeed' },
  },
}
const machine = new StateMachine(counting)

const perSecond = async (atOnce, rounds) => {
  const from = performance.now()
  await Promise.all(Array.from({ length: atOnce }, () => machine.run({ n: 0, rounds }).result))
  return (atOnce * (2 * rounds + 1)) / ((performance.now() - from) / 1000)
}

await perSecond(1, 200)
const serial = await perSecond(1, 2000)
const concurrent = await perSecond(200, 40)
process.stdout.write(JSON.stringify({ serial, concurrent }))
