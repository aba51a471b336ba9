import { footprints } from '../../domain/footprints/library.ts'
import type { RequestTemplate } from '../../domain/footprints/schema.ts'
import { stages, stepsOfStage } from '../../domain/footprints/stages.ts'
import { stepItemKey } from '../../functions/ports/table/keys.ts'
import type { TaskState } from './definition.ts'
import { textsIn } from './expression/texts.ts'

/** A step as a definition names it. */
export interface NamedStep {
  readonly stage: string
  readonly step: string
}

const allSteps: readonly NamedStep[] = stages.flatMap(stage => stepsOfStage[stage].map(step => ({ stage, step })))

/** The step on whose STEP item a Task leaves its token; undefined when it names none. */
export const stepOf = ({ Arguments }: TaskState): NamedStep | undefined => {
  const texts = textsIn(Arguments).map(({ text }) => text)
  return allSteps.find(({ stage, step }) => {
    const { SK } = stepItemKey('', `${stage}#${step}#`)
    return texts.some(text => text.includes(SK))
  })
}

/** What every footprint asks for in a step: each request has the roles that it is asked of, and a ladder. */
export const requestsOfStep = ({ stage, step }: NamedStep): RequestTemplate[] =>
  footprints.flatMap(({ stages: all }) =>
    all
      .filter(({ key }) => key === stage)
      .flatMap(({ steps }) => steps.filter(({ key }) => key === step))
      .flatMap(({ requests }) => requests),
  )
