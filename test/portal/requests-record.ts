import type { InspectionRecord } from '../../domain/inspection/record.ts'
import type { Upload, UploadState } from '../../functions/ports/papers/paper.ts'
import { openedOnItsDay, requestIn } from '../builders/play.ts'
import { type APortal, aPortal, type browsing } from './a-portal.ts'
import { keepRecord } from './kept-record.ts'

export const inspectionId = 'east-lothian-2023-10-31'
export const inspectionPath = `/inspections/${inspectionId}`
export const requestPath = (key: string): string => `${inspectionPath}/requests/${key}`

/** The pages over a record, at the moment when one of its requests was opened. */
export const portalWith = async (record: InspectionRecord, request: string): Promise<APortal> => {
  const portal = aPortal(requestIn(record, request).openedAt)
  await keepRecord(portal, record)
  return portal
}

/** East Lothian, asked for its returns: nobody is named yet, so that the chair of the partnership is asked. */
export const returnsAsked = () => portalWith(openedOnItsDay({ stage: 'data-collection', step: 'returns' }), 'R4')

/** East Lothian on the morning of its letter. */
export const namesAsked = () => portalWith(openedOnItsDay({ stage: 'notification', step: 'letter' }), 'R2')

/** The panel is asked to decide on the draft. */
export const panelAsked = () => portalWith(openedOnItsDay({ stage: 'moderation', step: 'panel' }), 'panel')

export const requestNow = async ({ ports }: APortal, key: string) =>
  requestIn(await ports.store.load(inspectionId), key)

type Browser = Awaited<ReturnType<typeof browsing>>

/** Adds a file to a request as the browser and the check of files would; yields its id. */
export const addFile = async ({ ports }: APortal, { post }: Browser, key: string, state?: Settled): Promise<string> => {
  const answer = await post(`${requestPath(key)}/files`, { add: 'file' })
  const id = answer.headers.get('location')?.split('/').at(-1) ?? ''
  if (state !== undefined) await ports.papers.settle({ inspectionId, id }, state, 'Plan for children.pdf')
  return id
}
type Settled = Exclude<UploadState, { kind: 'expected' }>

export const keptFile: Extract<Upload['state'], { kind: 'kept' }> = {
  kind: 'kept',
  scan: 'not scanned',
  sha256: 'a'.repeat(64),
  size: 1234,
  type: 'application/pdf',
  key: `kept/${inspectionId}/R4/one/plan.pdf`,
}

export const placeOf = (answer: Response): string | null => answer.headers.get('location')
