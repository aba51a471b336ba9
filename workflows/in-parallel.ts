import { Choice, Condition, type IChainable, Parallel } from 'aws-cdk-lib/aws-stepfunctions'
import { jsonata } from './relay-input.ts'
import type { StageTrack } from './stage-machine.ts'
import { branchTrack, type Track } from './track.ts'

/** One of several things that happen side by side: its name, and its steps from the first on. */
export interface Branch {
  readonly name: string
  readonly begin: (track: Track & { readonly through: IChainable }) => IChainable
}

/** Waits for all branches; when one of them was stopped, so is the stage: a later run goes on. */
export const inParallel = (track: StageTrack, name: string, branches: readonly Branch[]): IChainable => {
  const parallel = Parallel.jsonata(track.scope, name, { outputs: { ended: jsonata('$states.result.ended') } })
  for (const { name: branch, begin } of branches) parallel.branch(begin(branchTrack(track, branch)))
  parallel.addCatch(track.failed, { errors: ['States.ALL'], assign: { failure: jsonata('$states.errorOutput.Error') } })
  const together = Choice.jsonata(track.scope, `${name}Complete`)
    .when(Condition.jsonata(jsonata(`'stopped' in $states.input.ended`)), track.stopped)
    .otherwise(track.finished)
  return parallel.next(together)
}
