import { Temporal } from 'temporal-polyfill'
import { defaultLibrary } from '../../domain/calendars/library.ts'
import { settingOf } from '../../domain/decisions/setting.ts'
import { makePlan } from '../../domain/plan/make-plan.ts'
import { deadline, startOfDay } from '../../domain/time/london.ts'
import { aBench, definitionOf } from './machines.ts'

/** When a request is asked and when it is answered, in epoch milliseconds. */
interface Asked {
  readonly key: string
  readonly opensMs: number
  readonly dueMs: number
}

/** What a design cost: transitions and Lambda invocations of one inspection. */
export interface Cost {
  readonly transitions: number
  readonly invocations: number
}

/** The requests of East Lothian's inspection, answered when they are due. */
const requests = (): Asked[] => {
  const footprint = { key: 'B', version: 1 }
  const setting = settingOf({ area: 'S12000010', footprint, allowProvisional: false }, defaultLibrary)
  const { plan, stages } = {
    plan: makePlan({ ...setting, letterDate: '2023-10-31', number: 1, pins: {} }),
    stages: setting.footprint.stages,
  }
  return stages.flatMap(stage =>
    stage.steps.flatMap(step => {
      const opens = plan.opens[`${stage.key}/${step.key}`]?.date
      return step.requests.flatMap(({ key }) => {
        const due = plan.due[key]?.date
        if (opens === undefined || due === undefined) return []
        return [{ key, opensMs: at(startOfDay, opens), dueMs: at(deadline, due) }]
      })
    }),
  )
}

const at = (time: (date: Temporal.PlainDate) => Temporal.Instant, date: string): number =>
  time(Temporal.PlainDate.from(date)).epochMilliseconds

const check = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke' }

/** A loop that looks every fifteen minutes; it has to begin anew before its history is full. */
const polling = definitionOf({
  Begin: { Type: 'Pass', Assign: { n: 0 }, Next: 'Wait' },
  Wait: { Type: 'Wait', Seconds: 900, Next: 'Check' },
  Check: {
    ...check,
    Arguments: { FunctionName: 'check', Payload: '{% $states.context.Execution.Input %}' },
    Assign: { n: '{% $n + 1 %}', closed: '{% $states.result.Payload.closed %}' },
    Next: 'Closed',
  },
  Closed: {
    Type: 'Choice',
    Choices: [{ Condition: '{% $closed or $n >= 2500 %}', Next: 'Done' }],
    Default: 'Wait',
  },
  Done: { Type: 'Succeed', Output: '{% {"closed": $closed} %}' },
})

/** A machine a request that wakes for each of its reminders: five, one and no working days before, and three after. */
const perRequest = definitionOf({
  Begin: { Type: 'Pass', Assign: { rung: 0 }, Next: 'Wait' },
  Wait: { Type: 'Wait', Timestamp: '{% $states.context.Execution.Input.rungs[$rung] %}', Next: 'Check' },
  Check: {
    ...check,
    Arguments: { FunctionName: 'check', Payload: '{% $states.context.Execution.Input %}' },
    Assign: { rung: '{% $rung + 1 %}', closed: '{% $states.result.Payload.closed %}' },
    Next: 'Closed',
  },
  Closed: {
    Type: 'Choice',
    Choices: [{ Condition: '{% $closed or $rung >= $count($states.context.Execution.Input.rungs) %}', Next: 'Done' }],
    Default: 'Remind',
  },
  Remind: { ...check, Arguments: { FunctionName: 'remind', Payload: {} }, Next: 'Wait' },
  Done: { Type: 'Succeed', Output: '{% {"closed": true} %}' },
})

const dayMs = 86_400_000

const rungsOf = ({ opensMs, dueMs }: Asked): string[] =>
  [-7, -1, 0, 1, 3]
    .map(days => dueMs + days * dayMs)
    .filter(ms => ms > opensMs)
    .map(ms => new Date(ms).toISOString())

/** Runs every request of an inspection by a design, and counts. */
const run = async (definition: string, inputOf: (asked: Asked) => object): Promise<Cost> => {
  const all = requests()
  const begin = Math.min(...all.map(one => one.opensMs))
  let invocations = 0
  const { engine, clock } = aBench(begin, {
    check: payload => {
      invocations += 1
      return { closed: clock.now() >= Number(Object(payload).dueMs) }
    },
    remind: () => {
      invocations += 1
    },
  })
  const { stateMachineArn } = await engine.createStateMachine({ name: 'design', definition })
  const start = async (asked: Asked, part: number): Promise<void> => {
    const name = `${asked.key}-${part}`
    await engine.startExecution({
      stateMachineArn,
      name,
      input: JSON.stringify({ dueMs: asked.dueMs, ...inputOf(asked) }),
    })
  }
  for (const asked of all)
    for (let part = 0, ms = asked.opensMs; ms <= asked.dueMs; part++, ms += 2500 * 900_000)
      clock.at(ms, () => void clock.track(start(asked, part)))
  await clock.runToIdle()
  return { transitions: engine.transitions(), invocations }
}

/** What an inspection costs when each request is looked after by a loop that polls. */
export const pollingDesign = (): Promise<Cost> => run(polling, () => ({}))

/** What it costs when each request has a machine of its own with timed waits. */
export const perRequestDesign = (): Promise<Cost> => run(perRequest, asked => ({ rungs: rungsOf(asked) }))
