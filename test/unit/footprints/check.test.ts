import { describe, expect, it } from 'vitest'
import { checkFootprint } from '../../../domain/footprints/check.ts'
import { findFootprint } from '../../../domain/footprints/library.ts'
import type { Footprint } from '../../../domain/footprints/schema.ts'
import { footprint as schema } from '../../../domain/footprints/schema.ts'
import { withRow } from './with-row.ts'

const sound = findFootprint('B')
const [first, second, ...later] = sound.stages
const weeks = { confidence: 'L', source: 'test' } as const

const problemsOf = (broken: Footprint): string => {
  try {
    checkFootprint(broken)
    return 'no problem'
  } catch (error) {
    return String(error)
  }
}

describe('a footprint that contradicts itself', () => {
  it.each([
    [
      'its stages stand in another order',
      { ...sound, stages: [second, first, ...later].flatMap(one => one ?? []) },
      'stages must be notification, data-collection',
    ],
    ['a request stands twice', withRow('R4', { key: 'R5' }), 'request R5 stands twice'],
    ['a request climbs a ladder that does not exist', withRow('R4', { ladder: 'rope' }), 'R4: there is no ladder rope'],
    [
      'a request is due after the last week',
      withRow('publish', { due: { kind: 'programme-week', week: 23, weekday: 'tue', ...weeks } }),
      'publish: week 23 is after the last, 22',
    ],
    [
      'silence counts as an outcome that there is not',
      withRow('R19', { silence: { kind: 'counts-as', outcome: 'agreed', reason: 'test' } }),
      'R19: silence counts as agreed, which is none of its outcomes',
    ],
  ])('is refused, because %s', (_, broken, problem) => {
    const said = problemsOf(broken)
    expect(said).toContain('FootprintInvalid: footprint B version 1: ')
    expect(said).toContain(problem)
  })

  it('is refused when a step stands twice in its stage', () => {
    const doubled = sound.stages.map(stage =>
      stage.key === 'publication' ? { ...stage, steps: stage.steps.map(step => ({ ...step, key: 'embargo' })) } : stage,
    )
    expect(problemsOf({ ...sound, stages: doubled })).toContain('step publication/embargo stands twice')
  })

  it('is refused with all its contradictions at once', () => {
    const twice = { ...withRow('R4', { ladder: 'rope' }), weeks: 21 }
    const said = problemsOf(twice)
    expect(said).toContain('R4: there is no ladder rope')
    expect(said).toContain('publish: week 22 is after the last, 21')
  })

  it('may have a step of one name in two stages', () => {
    expect(problemsOf(sound)).toBe('no problem')
    expect(problemsOf(findFootprint('C'))).toBe('no problem')
  })
})

describe('a footprint with a step that its stage’s workflow does not know', () => {
  it('is not one, and the steps that there are, are named', () => {
    const stages = sound.stages.map(stage =>
      stage.key === 'publication' ? { ...stage, steps: stage.steps.map(step => ({ ...step, key: 'party' })) } : stage,
    )
    expect(() => schema.parse({ ...sound, stages })).toThrow(
      'step party is not one of stage publication: embargo, publish',
    )
  })
})
