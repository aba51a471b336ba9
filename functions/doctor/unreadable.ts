import type { Examined } from '../../domain/doctor/examined.ts'
import type { Finding } from '../../domain/doctor/finding.ts'
import { Failure, isFailure, isTransient } from '../../domain/failure.ts'

/**
 * What is to be said of an inspection whose record could not be examined: nothing is there that its executions could carry,
 * or what is there cannot be understood. Errors: the error given, if trying again may help.
 */
export const unreadable = (inspectionId: string, living: Examined['living'], error: unknown): Finding[] => {
  if (error instanceof Failure && isTransient(error.name)) throw error
  if (isFailure(error, 'InspectionUnknown'))
    return living.map(({ stage, name }) => ({
      kind: 'relay-left-over',
      inspectionId,
      about: name,
      says: `The relay ${name} waits, but there is no record of the inspection ${inspectionId}.`,
      repair: { do: 'stop-execution', stage, name },
      repairSays: 'Stop it; it can change nothing any more.',
    }))
  const how = error instanceof Error ? error.name : 'an unknown error'
  return [
    {
      kind: 'record-unreadable',
      inspectionId,
      about: inspectionId,
      says: `The record of ${inspectionId} cannot be examined (${how}).`,
      repair: { do: 'tell-a-person' },
      repairSays: 'Somebody who knows the table looks at it: docs/runbook.md#the-doctor-found-something.',
    },
  ]
}
