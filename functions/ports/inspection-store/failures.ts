import { Failure } from '../../../domain/failure.ts'
import type { Inspection } from '../../../domain/inspection/inspection.ts'

/** There is no inspection with this id. */
export const inspectionUnknown = (id: string): Failure =>
  new Failure('InspectionUnknown', `inspectionId: there is no inspection ${id}. Check the id on the board.`, {
    details: { id },
  })

/** An inspection with this id was started before. */
export const alreadyThere = (id: string): Failure =>
  new Failure('CommandRefused', `inspectionId: ${id} was started already. Open it from the board.`, {
    details: { exists: id },
  })

/** The record moved on after it was read. */
export const staleVersion = ({ id, version }: Inspection): Failure =>
  new Failure('StaleVersion', `inspectionId: ${id} has changed since its version ${version} was read. Read it again.`, {
    details: { id, version },
  })
