import type { Step } from '../../../domain/inspection/step.ts'
import type { MemoryTable } from '../table/memory-table.ts'
import type { InspectionStore } from './port.ts'

const withoutWake = ({ wakeOwedSince: _done, ...step }: Step): Step => step

/** The tokens beside the steps, in memory. */
export const memoryTokens = ({
  records,
}: MemoryTable): Pick<InspectionStore, 'tokenOf' | 'storeToken' | 'clearWake'> => ({
  tokenOf: async (id, stepKey) => {
    const record = records.get(id)
    const step = record?.steps.get(stepKey)
    if (step === undefined) return undefined
    const { run, revision, wakeOwedSince } = step
    return { token: record?.tokens.get(stepKey), run, revision, ...(wakeOwedSince !== undefined && { wakeOwedSince }) }
  },

  storeToken: async (id, stepKey, { token, run, revision }) => {
    const record = records.get(id)
    const step = record?.steps.get(stepKey)
    if (step?.state !== 'open' || step.run !== run || step.revision !== revision) return false
    if (record?.tokens.has(stepKey)) return false
    record?.tokens.set(stepKey, token)
    return true
  },

  clearWake: async (id, stepKey, { revision, token }) => {
    const record = records.get(id)
    const step = record?.steps.get(stepKey)
    if (record === undefined || step === undefined || step.state === 'later') return
    if (step.revision !== revision || record.tokens.get(stepKey) !== token) return
    record.tokens.delete(stepKey)
    record.steps.set(stepKey, withoutWake(step))
  },
})
