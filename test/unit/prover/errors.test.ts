import { describe, expect, it } from 'vitest'
import { transientErrors } from '../../../local/prover/patience.ts'
import { errors } from '../../../local/prover/properties/errors.ts'
import { aMachine, complaints } from './a-machine.ts'

const patient = { ErrorEquals: [...transientErrors], JitterStrategy: 'FULL', MaxDelaySeconds: 60 }
const ends = {
  Record: {
    Type: 'Task',
    Resource: 'record-failure',
    Next: 'Failed',
    Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Failed' }],
  },
  Failed: { Type: 'Fail', Error: '{% $failure %}' },
}
const passingOn = { failure: '{% $states.errorOutput.Error %}' }

const calling = (more: object) =>
  aMachine('Call', {
    Call: {
      Type: 'Task',
      Resource: 'arn:aws:lambda:eu-west-2:000000000000:function:call',
      End: true,
      Retry: [patient],
      Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Record', Assign: passingOn }],
      ...more,
    },
    ...ends,
  })

describe('the call of a function', () => {
  it('is tried again, and its failure recorded and passed on', () => {
    expect(complaints(errors, calling({}))).toEqual([])
  })

  it.each([
    ['one that passes is not tried again', { Retry: [{ ...patient, ErrorEquals: ['StaleVersion'] }] }],
    ['tried again without jitter', { Retry: [{ ...patient, JitterStrategy: 'NONE' }] }],
    ['tried again for ever', { Retry: [{ ...patient, MaxAttempts: 99_999_999 }] }],
    [
      'a Catch takes one error of many',
      { Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Record', Assign: passingOn }] },
    ],
    [
      'a Catch misses time-outs',
      { Catch: [{ ErrorEquals: ['States.TaskFailed'], Next: 'Record', Assign: passingOn }] },
    ],
    ['a Catch passes the recording', { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Failed', Assign: passingOn }] }],
    [
      'a failure is passed on under a name that nobody knows',
      { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Record', Assign: { failure: 'Oops' } }] },
    ],
    [
      'a failure is passed on and nobody can tell which',
      { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Record', Assign: { failure: '{% $states.input.why %}' } }] },
    ],
  ])('is complained of once when %s', (_what, more) => {
    expect(complaints(errors, calling(more))).toHaveLength(1)
  })
})
