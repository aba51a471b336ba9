import type { InspectionRecord } from '../inspection/record.ts'
import { isWaiting } from '../inspection/request.ts'

/** Everybody who has a part in an inspection, each once: who holds a role, and to whom a request was handed over that still waits. */
export const everybody = ({ inspection, requests }: Pick<InspectionRecord, 'inspection' | 'requests'>): string[] => [
  ...new Set([...Object.values(inspection.people), ...requests.filter(isWaiting).map(one => one.person)]),
]
