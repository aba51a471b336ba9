import { isFailure } from '../../domain/failure.ts'
import type { PortalPorts } from '../ports.ts'

/** Whether an inspection was started already. Read from the record itself: lists may lag. */
export const isThere = async ({ store }: Pick<PortalPorts, 'store'>, id: string): Promise<boolean> => {
  try {
    await store.load(id)
    return true
  } catch (error) {
    if (isFailure(error, 'InspectionUnknown')) return false
    throw error
  }
}
