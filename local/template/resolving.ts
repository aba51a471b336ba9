import type { Place } from './place.ts'
import type { Stack } from './stack.ts'

/** What carrying out an intrinsic function needs: the deployment, and the resolution of its own arguments. */
export interface Resolving {
  readonly stacks: readonly Stack[]
  readonly resolve: (value: unknown, place: Place) => unknown
  readonly text: (value: unknown, place: Place) => string
  readonly list: (value: unknown, place: Place) => readonly unknown[]
  readonly map: (value: unknown, place: Place) => Readonly<Record<string, unknown>>
}
