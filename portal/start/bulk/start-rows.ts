import { Failure, isFailure } from '../../../domain/failure.ts'
import { start } from '../../../functions/start-inspection/start.ts'
import type { PortalPorts } from '../../ports.ts'
import type { BulkRow } from './plan-rows.ts'

/**
 * Starts the rows that are ready, one after the other. An inspection's id follows from its area and letter date: whatever was
 * started before is left as it is. `stopped`: a row was refused or the store did not answer; what stands before it is started,
 * and starting again goes on there.
 */
export const startRows = async (ports: PortalPorts, rows: readonly BulkRow[]): Promise<'all' | 'stopped'> => {
  for (const one of rows) {
    if (one.kind !== 'ready') continue
    try {
      await start(ports, one.event)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      if (!wasThere(error)) return 'stopped'
    }
  }
  return 'all'
}

const wasThere = (error: Failure): boolean => isFailure(error, 'CommandRefused') && error.details.exists !== undefined
