import { type Stage, stages } from '../../domain/footprints/stages.ts'
import { parseDefinition } from '../step-functions/definition/parse.ts'
import type { Deployment } from '../template/deployment.ts'
import { indexPage } from './index-page.ts'
import { stagePage } from './page.ts'

/** Every page of docs/workflows by its file name. Errors: an Error that names a stage without a state machine. */
export const pages = (deployment: Deployment): ReadonlyMap<string, string> =>
  new Map([
    ['README.md', indexPage()],
    ...stages.map((stage): [string, string] => [`${stage}.md`, pageOf(stage, deployment)]),
  ])

const pageOf = (stage: Stage, { stateMachines }: Deployment): string => {
  const machine = stateMachines.find(({ name }) => name.endsWith(`-${stage}`))
  if (machine === undefined) throw new Error(`the template has no state machine for stage ${stage}`)
  // What a Task calls is not drawn, so that any resource will do.
  return stagePage(
    stage,
    parseDefinition(machine.definition, () => true),
  )
}
