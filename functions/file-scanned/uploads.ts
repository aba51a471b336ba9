import { isFailure } from '../../domain/failure.ts'
import { isReturn } from '../../domain/identifiers/is-return.ts'
import type { InspectionStore } from '../ports/inspection-store/port.ts'
import type { Papers } from '../ports/papers/port.ts'
import { fileTypes } from './file-types.ts'
import type { Place } from './place.ts'
import type { UploadStates } from './ports.ts'

/** What uploads are on record for, among the papers of their inspection. */
export const uploadsOf = ({
  papers,
  store,
}: {
  readonly papers: Papers
  readonly store: Pick<InspectionStore, 'load'>
}): UploadStates => ({
  purposeOf: async ({ inspectionId, requestKey, uploadId }) => {
    const upload = await papers.upload({ inspectionId, id: uploadId })
    if (upload === undefined || upload.request !== requestKey) return undefined
    return (await isOfReturn(store, inspectionId, requestKey)) ? 'return' : 'document'
  },
  isKept: async ({ inspectionId, uploadId }) =>
    (await papers.upload({ inspectionId, id: uploadId }))?.state.kind === 'kept',
  settled: async ({ inspectionId, uploadId, fileName }: Place, state) => {
    const place = { inspectionId, id: uploadId }
    if (state.state === 'refused') {
      const { reason, findings } = state
      await papers.settle(place, { kind: 'refused', reason, findings: [...findings] })
      return
    }
    const { scan, sha256, size, type, key } = state
    await papers.settle(place, { kind: 'kept', scan, sha256, size, type: fileTypes[type].mime, key }, fileName)
  },
})

const isOfReturn = async (
  store: Pick<InspectionStore, 'load'>,
  inspectionId: string,
  key: string,
): Promise<boolean> => {
  try {
    const { requests } = await store.load(inspectionId)
    return requests.some(one => one.key === key && isReturn(one))
  } catch (error) {
    if (isFailure(error, 'InspectionUnknown')) return false
    throw error
  }
}
