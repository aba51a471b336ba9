import { findArea } from '../areas/areas.ts'
import { Failure } from '../failure.ts'
import type { Problem } from './problem.ts'

/** The problem with an area's code, if no area has it. */
export const checkArea = (given: string): Problem[] => {
  try {
    findArea(given)
    return []
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const wayOut = error.message.split('council areas. ').at(-1) ?? ''
    return [{ field: 'area', value: given, problem: "is not one of Scotland's 32 council areas", wayOut }]
  }
}
