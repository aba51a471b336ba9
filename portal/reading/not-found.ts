import { Failure } from '../../domain/failure.ts'

/** The one answer for what does not exist and for what is none of somebody's business: neither shows the other. */
export const notFound = (): Failure => new Failure('InspectionUnknown', 'There is no such page.')
