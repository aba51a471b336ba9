import { type Place, pathFromStart } from './line.ts'

/**
 * A path from StartAt to a state on which nobody assigns a variable; undefined when every path there assigns it. Nothing takes
 * a variable away again, so a variable is assigned on every path to a state exactly when the state cannot be reached by
 * transitions that do not assign it. Branches see what is around them; what they assign stays inside, since no transition of
 * theirs is on a path outside.
 */
export const pathWithout = (variable: string, place: Place): string[] | undefined =>
  pathFromStart(place, ({ assigns }) => !Object.hasOwn(assigns, variable))
