import type { Command } from '../decisions/command.ts'
import { type LeftBehind, leftBehind } from '../decisions/leave.ts'
import { requestTemplateOf, type Setting } from '../decisions/setting.ts'
import type { InspectionRecord } from '../inspection/record.ts'
import type { Role } from '../roles/roles.ts'

/** The role for which a command brings somebody into an inspection; undefined where it brings nobody. */
export const roleGiven = (record: InspectionRecord, { footprint }: Setting, command: Command): Role | undefined => {
  const { requests } = record
  if (command.do === 'leave') return firstLeft(leftBehind(record, command.person))
  if (command.do === 'name-person') return command.role
  if (command.do !== 'submit' && command.do !== 'hand-over') return undefined
  const request = requests.find(one => one.key === command.request)
  if (request === undefined) return undefined
  return command.do === 'hand-over' ? request.role : requestTemplateOf(footprint, request.template).names
}

/** Nobody has roles of both sides: any of them tells which side it is. */
const firstLeft = ({ roles, requests }: LeftBehind): Role | undefined => roles[0] ?? requests[0]?.role
