import { Failure } from '../failure.ts'
import { ladderKeys } from '../ladders/library.ts'
import { requestsOf } from './requests-of.ts'
import type { Footprint } from './schema.ts'
import { stages } from './stages.ts'

/** The footprint itself, if it does not contradict itself. Errors: FootprintInvalid, with every contradiction. */
export const checkFootprint = (footprint: Footprint): Footprint => {
  const problems = [
    ...outOfOrder(footprint),
    ...doubled(
      'request',
      requestsOf(footprint).map(one => one.key),
    ),
    ...doubled(
      'step',
      footprint.stages.flatMap(stage => stage.steps.map(step => `${stage.key}/${step.key}`)),
    ),
    ...unknownLadders(footprint),
    ...lateWeeks(footprint),
    ...strayOutcomes(footprint),
  ]
  if (problems.length === 0) return footprint
  throw new Failure(
    'FootprintInvalid',
    `footprint ${footprint.key} version ${footprint.version}: ${problems.join('; ')}.`,
  )
}

const outOfOrder = (footprint: Footprint): string[] =>
  footprint.stages.map(one => one.key).join() === stages.join() ? [] : [`stages must be ${stages.join(', ')}`]

const doubled = (what: string, keys: readonly string[]): string[] =>
  keys.filter((one, index) => keys.indexOf(one) !== index).map(one => `${what} ${one} stands twice`)

const unknownLadders = (footprint: Footprint): string[] =>
  requestsOf(footprint)
    .filter(one => !ladderKeys.includes(one.ladder))
    .map(one => `${one.key}: there is no ladder ${one.ladder}`)

const lateWeeks = (footprint: Footprint): string[] =>
  requestsOf(footprint).flatMap(({ key, due }) =>
    due.kind === 'programme-week' && due.week > footprint.weeks
      ? [`${key}: week ${due.week} is after the last, ${footprint.weeks}`]
      : [],
  )

const strayOutcomes = (footprint: Footprint): string[] =>
  requestsOf(footprint).flatMap(({ key, silence, outcomes }) =>
    silence.kind === 'counts-as' && !outcomes.includes(silence.outcome)
      ? [`${key}: silence counts as ${silence.outcome}, which is none of its outcomes`]
      : [],
  )
