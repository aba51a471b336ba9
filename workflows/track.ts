import type { IChainable, TaskStateBase } from 'aws-cdk-lib/aws-stepfunctions'
import { type CustomState, Pass } from 'aws-cdk-lib/aws-stepfunctions'
import type { Construct } from 'constructs'
import type { Stage } from '../domain/footprints/stages.ts'
import type { WorkflowParts } from './parts.ts'

/** One line of states: the stage's own, or a branch of a Parallel, out of which no transition leads. */
export interface Track {
  readonly scope: Construct
  readonly stage: Stage
  readonly parts: WorkflowParts
  /** Where a superseded relay ends quietly. */
  readonly stopped: IChainable
  /** Where a failure that patience did not cure is recorded; a branch leaves that to its Parallel. */
  readonly catching: (task: TaskStateBase | CustomState) => void
}

/** A track of its own inside a Parallel: its last state says how it ended, and its failures are the Parallel's. */
export const branchTrack = (track: Track, name: string): Track & { readonly through: IChainable } => {
  const end = (ended: string, id: string) => Pass.jsonata(track.scope, id, { outputs: { ended } })
  return {
    ...track,
    stopped: end('stopped', `${name}Stopped`),
    through: end('through', `${name}Complete`),
    catching: () => undefined,
  }
}
