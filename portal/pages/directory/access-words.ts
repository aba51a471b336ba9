import { areas } from '../../../domain/areas/areas.ts'
import type { Access, StaffRole } from '../../../domain/rights/access.ts'
import { capital, listInWords } from '../../design/words.ts'

/** What the roles of the inspectorate are called on a page. */
export const staffRoleWords: Record<StaffRole, string> = {
  coordinator: 'Coordinator',
  'inspection-lead': 'Inspection lead',
  'service-manager': 'Service manager',
  'panel-member': 'Panel member',
  inspector: 'Inspector',
  'link-inspector': 'Link inspector',
  administrator: 'Administrator',
}

/** As whom somebody signs in, such as `Staff: coordinator and inspector`. */
export const accessWords = (access: Access | undefined): string => {
  if (access === undefined) return 'Cannot sign in'
  if (access.kind === 'staff')
    return `Staff: ${listInWords(access.roles.map(one => staffRoleWords[one].toLowerCase()))}`
  return `Partner: ${listInWords(access.areas.map(areaName).toSorted())}`
}

const areaName = (code: string): string => areas.find(one => one.code === code)?.name ?? capital(code)

/** As whom somebody signs in who may hold a role of the inspectorate, such as "inspection lead or inspector". */
export const signsInAs = (held: readonly StaffRole[]): string =>
  held.map(one => staffRoleWords[one].toLowerCase()).join(' or ')
