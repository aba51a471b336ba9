import type { Command } from '../decisions/command.ts'
import { leftBehind } from '../decisions/left-behind.ts'
import { requestTemplateOf, type Setting } from '../decisions/setting.ts'
import type { InspectionRecord } from '../inspection/record.ts'
import type { Role } from '../roles/roles.ts'

/** The roles for which a command brings somebody into an inspection; none where it brings nobody. */
export const rolesGiven = (record: InspectionRecord, { footprint }: Setting, command: Command): readonly Role[] => {
  const { requests } = record
  if (command.do === 'leave') {
    const left = leftBehind(record, command.person)
    return [...new Set([...left.roles, ...left.requests.map(one => one.role)])]
  }
  if (command.do === 'name-person') return [command.role]
  if (command.do !== 'submit' && command.do !== 'hand-over') return []
  const request = requests.find(one => one.key === command.request)
  if (request === undefined) return []
  if (command.do === 'hand-over') return [request.role]
  const { names } = requestTemplateOf(footprint, request.template)
  return names === undefined ? [] : [names]
}

/** One of them. Nobody has roles of both sides: any of them tells which side it is. */
export const roleGiven = (...given: Parameters<typeof rolesGiven>): Role | undefined => rolesGiven(...given)[0]
