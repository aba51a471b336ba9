import { type StaffRole, staffRoles } from '../../domain/rights/access.ts'
import type { Relation } from '../../domain/rights/relations.ts'
import { type Action, relationNeeded } from '../../domain/rights/rights.ts'
import { listInWords } from '../design/words.ts'
import { staffRoleWords } from '../pages/directory/access-words.ts'

/** Who of the inspectorate may do something: `coordinators and the inspection lead of the inspection`. */
export const whoMayInWords = (action: Action): string =>
  listInWords([
    ...those(action, 'any').map(many),
    ...onTeam(those(action, 'team')),
    ...(those(action, 'lead').length > 0 ? ['the inspection lead of the inspection'] : []),
    ...(those(action, 'asked').length > 0 ? ['whoever was asked'] : []),
    ...(those(action, 'theirs').length > 0 ? ['whoever was asked, or gave it to them'] : []),
  ])

const those = (action: Action, relation: Relation): StaffRole[] =>
  staffRoles.filter(role => relationNeeded(action, role) === relation)

const many = (role: StaffRole): string => `${staffRoleWords[role].toLowerCase()}s`

/** As many roles as people name one by one; of more it is simply the team. */
const few = 4

const onTeam = (roles: readonly StaffRole[]): string[] =>
  roles.length > few
    ? ['the team of the inspection']
    : roles.map(role => `the ${staffRoleWords[role].toLowerCase()} of its team`)
