import { type StatesByName, state, type Workflow } from '../../../local/step-functions/definition/states.ts'

const verdict = (value: string): string => `{% $states.input.verdict = '${value}' %}`

/** The condition that an outcome was decided on. */
export const outcome = (value: string): string => `{% $states.input.outcome = '${value}' %}`

/** The five states of a step that goes on to `next`, or by its outcome; a failure leads to RecordFailure. */
export const aStep = (
  name: string,
  next: string,
  byOutcome: Readonly<Record<string, string>> = {},
  stop = 'Superseded',
) => {
  const failure = [{ ErrorEquals: ['States.ALL'], Next: 'RecordFailure' }]
  return {
    [`Open${name}`]: { Type: 'Task', Resource: 'open', Next: `${name}Verdict`, Catch: failure },
    [`${name}Verdict`]: {
      Type: 'Choice',
      Choices: [
        { Condition: verdict('wait'), Next: `Await${name}` },
        { Condition: verdict('early'), Next: `UntilDayOf${name}` },
        { Condition: verdict('stop'), Next: stop },
        ...Object.entries(byOutcome).map(([value, to]) => ({ Condition: outcome(value), Next: to })),
      ],
      Default: next,
    },
    [`Await${name}`]: { Type: 'Task', Resource: 'await', Next: `Open${name}`, Catch: failure },
    [`UntilDayOf${name}`]: { Type: 'Wait', Timestamp: '2023-10-31T09:00:00Z', Next: `Open${name}` },
    [`${name}Overdue`]: { Type: 'Task', Resource: 'overdue', Next: `Open${name}`, Catch: failure },
  }
}

/** The ends of every stage. */
export const ends = {
  HandOver: { Type: 'Task', Resource: 'finish', Next: 'HandedOver' },
  HandedOver: { Type: 'Succeed' },
  Superseded: { Type: 'Succeed' },
  RecordFailure: { Type: 'Task', Resource: 'record', Next: 'Failed' },
  Failed: { Type: 'Fail' },
}

/** A workflow out of states written as JSON. */
export const aWorkflow = (start: string, states: Readonly<Record<string, object>>): Workflow => ({
  StartAt: start,
  States: Object.fromEntries(
    Object.entries(states).map(([name, one]) => [name, state.parse(one)]),
  ) satisfies StatesByName,
})
