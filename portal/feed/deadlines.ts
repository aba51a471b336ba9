import { findFootprint } from '../../domain/footprints/library.ts'
import { requestsOf } from '../../domain/footprints/requests-of.ts'
import { isUnanswered } from '../../domain/inspection/request.ts'
import type { PortalPorts } from '../ports.ts'
import type { Deadline } from './calendar.ts'

/** What somebody still has to answer, nearest first. */
export const deadlinesOf = async (
  { store }: Pick<PortalPorts, 'store'>,
  personId: string,
): Promise<readonly Deadline[]> => {
  const waiting = (await store.openRequestsOf(personId)).filter(
    ({ request }) => isUnanswered(request) && request.paused === undefined,
  )
  const ids = [...new Set(waiting.map(one => one.inspectionId))]
  const records = new Map(await Promise.all(ids.map(async id => [id, await store.load(id)] as const)))
  return waiting.flatMap(({ inspectionId, request }) => {
    const inspection = records.get(inspectionId)?.inspection
    if (inspection === undefined) return []
    const footprint = findFootprint(inspection.footprint.key, inspection.footprint.version)
    const row = requestsOf(footprint).find(one => one.key === request.template)
    const what = row?.name ?? request.template
    return [{ inspectionId, request: request.key, areaName: inspection.areaName, what, due: request.due }]
  })
}
