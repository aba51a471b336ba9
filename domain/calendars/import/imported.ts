import type { CouncilHolidays, SchoolYear } from '../schema.ts'

/** What a file brings for the library. */
export interface Imported {
  readonly schoolYears: readonly SchoolYear[]
  readonly councilHolidays: readonly CouncilHolidays[]
}
