import { describe, expect, it } from 'vitest'
import { ends } from '../../../local/prover/properties/ends.ts'
import { reachable } from '../../../local/prover/properties/reachable.ts'
import { aMachine, complaints, stickingPaths } from './a-machine.ts'

const choosing = (conditions: readonly (string | boolean)[], more: object = {}) =>
  aMachine('Choose', {
    Choose: { Type: 'Choice', Choices: conditions.map(Condition => ({ Condition, Next: 'Done' })), ...more },
    Done: { Type: 'Succeed' },
  })

describe('a Choice', () => {
  it('needs a Default unless its rules cover every case', () => {
    expect(stickingPaths(ends, choosing(['{% $a %}']))).toEqual(['Choose'])
    expect(stickingPaths(ends, choosing(['{% $a %}', '{% $b %}']))).toEqual(['Choose'])
    expect(stickingPaths(ends, choosing(['{% $a %}'], { Default: 'Done' }))).toEqual([])
    expect(stickingPaths(ends, choosing(['{% $a %}', true]))).toEqual([])
    expect(stickingPaths(ends, choosing(['{% $a %}', '{% $not($a) %}']))).toEqual([])
  })
})

describe('a path', () => {
  it('may not lead to an end by failure alone', () => {
    const machine = aMachine('Try', {
      Try: { Type: 'Task', Resource: 'try', Next: 'Wait', Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Failed' }] },
      Wait: { Type: 'Wait', Seconds: 60, Next: 'Try' },
      Failed: { Type: 'Fail', Error: 'RelayLost' },
    })
    expect(stickingPaths(ends, machine)).toEqual(['Try → Wait → Try'])
  })

  it('may not stop at a state that says neither Next nor End', () => {
    const machine = aMachine('A', { A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Pass' } })
    expect(stickingPaths(ends, machine)).toEqual(['A → B'])
  })
})

describe('a state', () => {
  const inMap = aMachine('Each', {
    Each: {
      Type: 'Map',
      ItemProcessor: { StartAt: 'In', States: { In: { Type: 'Pass', End: true }, Lost: { Type: 'Pass', End: true } } },
      End: true,
    },
  })

  it('that nothing leads to is found in the processor of a Map', () => {
    expect(stickingPaths(reachable, inMap)).toEqual(['Each → In → (no way) → Lost'])
  })

  it('that only leads on to others is no way to itself', () => {
    const machine = aMachine('A', {
      A: { Type: 'Succeed' },
      B: { Type: 'Pass', Next: 'C' },
      C: { Type: 'Pass', Next: 'B' },
    })
    expect(complaints(reachable, machine)).toHaveLength(2)
  })
})
