import type { InspectionRecord } from '../inspection/record.ts'
import { isWaiting } from '../inspection/request.ts'
import { roleNames } from '../roles/roles.ts'

/** Everybody who has a part in an inspection, each once: who holds a role, in the order of roles, and to whom a request was handed over that still waits. */
export const everybody = ({ inspection, requests }: Pick<InspectionRecord, 'inspection' | 'requests'>): string[] => [
  ...new Set([
    ...roleNames.flatMap(role => inspection.people[role] ?? []),
    ...requests.filter(isWaiting).map(one => one.person),
  ]),
]
