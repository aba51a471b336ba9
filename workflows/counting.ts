import { Pass } from 'aws-cdk-lib/aws-stepfunctions'
import { jsonata } from './relay-input.ts'
import type { Track } from './track.ts'

/** Begins to count a loop's iterations in a variable. */
export const beginCounting = ({ scope }: Pick<Track, 'scope'>, id: string, variable: string): Pass =>
  Pass.jsonata(scope, id, { assign: { [variable]: 1 } })

/** What raises the count on the way back. */
export const oneMore = (variable: string): Record<string, string> => ({ [variable]: jsonata(`$${variable} + 1`) })

/** Counts one more where a step's every outcome leads back. */
export const nextRound = ({ scope }: Pick<Track, 'scope'>, id: string, variable: string): Pass =>
  Pass.jsonata(scope, id, { assign: oneMore(variable) })
