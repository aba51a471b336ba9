import type { Inspection } from '../inspection/inspection.ts'
import type { Request } from '../inspection/request.ts'
import type { Viewer } from './access.ts'

/**
 * How near somebody is to an inspection: not at all, but of the inspectorate, or in the service for his or her own things
 * (`any`); of its area's partnership; on its team, whose roles are in the record; its lead; the one who was asked;
 * one of those whose request it is (`theirs`): who was asked, who handed it to them, who holds the role.
 */
export type Relation = 'any' | 'partnership' | 'team' | 'lead' | 'asked' | 'theirs'

/** All relations of somebody to an inspection and to one of its requests. A partner has none to another area's. */
export const relationsOf = (
  { personId, access }: Viewer,
  inspection: Inspection,
  request: Request | undefined,
): ReadonlySet<Relation> => {
  const isPartner = access.kind === 'partner'
  if (isPartner && !access.areas.includes(inspection.area)) return new Set()
  const onTeam = !isPartner && Object.values(inspection.people).includes(personId)
  const relations: readonly (readonly [Relation, boolean])[] = [
    ['any', true],
    ['partnership', isPartner],
    ['team', onTeam],
    ['lead', onTeam && inspection.people['inspection-lead'] === personId],
    ['asked', request?.person === personId],
    ['theirs', request !== undefined && isTheirs(personId, inspection, request)],
  ]
  return new Set(relations.filter(([, holds]) => holds).map(([relation]) => relation))
}

const isTheirs = (personId: string, { people }: Inspection, request: Request): boolean =>
  request.person === personId || people[request.role] === personId || request.handedBy === personId
