import type { MemoryTable } from '../table/memory-table.ts'
import type { Switches } from './port.ts'

/** The switches in memory. */
export const memorySwitches = ({ switches }: MemoryTable): Switches => ({
  mail: async () => switches.get('mail'),
  setMail: async to => void switches.set('mail', to),
})
