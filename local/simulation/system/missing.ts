import { relayName } from '../../../domain/inspection/relay-name.ts'
import type { MemoryRecord, MemoryTable } from '../../../functions/ports/table/memory-table.ts'
import type { StatusChange } from '../../step-functions/service/status-change.ts'
import type { Store } from '../../step-functions/service/store.ts'

/** Knows whether a relay died that the record takes for living: then a sweep may find something though nothing is due. */
export const createMissing = (table: MemoryTable, executions: Pick<Store, 'runningExecutions'>) => {
  let hasDied = false
  return {
    onStatusChange({ status }: StatusChange): void {
      if (status !== 'RUNNING' && status !== 'SUCCEEDED') hasDied = true
    },
    isRelayMissing(): boolean {
      if (!hasDied) return false
      const running = executions.runningExecutions()
      hasDied = [...table.records.values()].some(
        record => needsRelay(record) && !running.some(one => one.name === relayName(record.inspection)),
      )
      return hasDied
    },
  }
}

/** With nothing open and a step whose day comes later, the relay has ended as it should. */
const needsRelay = ({ inspection, steps }: MemoryRecord): boolean => {
  const states = [...steps.values()].map(one => one.state)
  return inspection.status === 'running' && (states.includes('open') || !states.includes('later'))
}
