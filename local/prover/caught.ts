import type { Place } from './line.ts'
import { catchersOf, takes } from './recovery.ts'

/** Where an error of this name is caught first: in the state itself, or in the state that its line is a part of. */
export const caughtAt = (place: Place, error: string): { readonly place: Place; readonly to: string } | undefined => {
  const catcher = catchersOf(place.line.states[place.name]).find(one => takes(one, error))
  if (catcher !== undefined) return { place, to: catcher.Next }
  return place.line.inside === undefined ? undefined : caughtAt(place.line.inside, error)
}

/** Whether an error of this name is caught somewhere around a state. */
export const catchesAround = (place: Place, error: string): boolean =>
  place.line.inside !== undefined && caughtAt(place.line.inside, error) !== undefined
