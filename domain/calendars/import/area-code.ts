import { findArea } from '../../areas/areas.ts'
import { isFailure } from '../../failure.ts'

/** The code of an area given by name, slug or code; the text itself where it names none, for the check to say so. */
export const areaCode = (given: string): string => {
  try {
    return findArea(given).code
  } catch (error) {
    if (!isFailure(error, 'AreaUnknown')) throw error
    return given
  }
}
