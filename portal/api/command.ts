import { type Command, command } from '../../domain/decisions/command.ts'
import { settingOf } from '../../domain/decisions/setting.ts'
import { Failure } from '../../domain/failure.ts'
import { mayHold } from '../../domain/rights/may-hold.ts'
import { may } from '../../domain/rights/rights.ts'
import { rolesGiven } from '../../domain/rights/role-given.ts'
import type { Role } from '../../domain/roles/roles.ts'
import type { Person } from '../../functions/ports/directory/person.ts'
import type { Papers } from '../../functions/ports/papers/port.ts'
import { actAs, type Given } from '../acting/act-as.ts'
import { actionOf } from '../acting/actions.ts'
import { notFound } from '../reading/not-found.ts'
import type { Asked } from './routes.ts'

/**
 * Carries out a program's command, with the checks that a page makes by what it offers: a reference is of something kept, and
 * whoever is brought in may hold the role. Errors: as `actAs`; InputInvalid.
 */
export const actFor = async (
  { ports, me }: Pick<Asked<unknown>, 'ports' | 'me'>,
  inspectionId: string,
  given: Given,
): Promise<void> => {
  const whole = command.parse({ ...given, by: me.person.id })
  const record = await ports.store.load(inspectionId)
  const { inspection, requests } = record
  const key = 'request' in whole ? whole.request : undefined
  if (
    !may(
      me.viewer,
      actionOf(whole),
      inspection,
      requests.find(one => one.key === key),
    )
  )
    throw notFound()
  if (!(await isKept(ports.papers, inspectionId, whole)))
    throw new Failure(
      'InputInvalid',
      'reference: nothing of yours is kept under it. Answers, questions and notes are written on the pages, which keep their content first.',
    )
  const brought = broughtIn(whole)
  const person = brought === undefined ? undefined : await ports.directory.get(brought.id)
  const roles = rolesGiven(record, settingOf(inspection, ports.calendars), whole)
  if (brought !== undefined) for (const role of roles) checkHolder(brought.field, role, person)
  await actAs(ports, me, inspectionId, given, { named: person })
}

/** Whether what a command points to is there, and was written by whoever gives it. */
const isKept = async (papers: Papers, inspectionId: string, given: Command): Promise<boolean> => {
  if (!('reference' in given)) return true
  const { reference: id, by } = given
  const place = { inspectionId, id }
  switch (given.do) {
    case 'submit': {
      const paper = await papers.submission(place)
      return paper?.by === by && paper.request === given.request
    }
    case 'ask-question':
      return (await papers.questions(inspectionId)).some(
        one => one.id === id && one.by === by && one.request === given.request,
      )
    case 'answer-question':
      return (await papers.questions(inspectionId)).some(
        one => one.id === id && one.answer?.by === by && one.request === given.request,
      )
    case 'note':
      return (await papers.notes(inspectionId)).some(one => one.id === id && one.by === by)
  }
}

/** Whom a command brings into an inspection, and which of its fields says so. */
const broughtIn = (given: Command): { readonly field: string; readonly id: string } | undefined => {
  if (given.do === 'hand-over' || given.do === 'leave') return { field: 'to', id: given.to }
  if (given.do === 'name-person') return { field: 'person', id: given.person }
  return given.do === 'submit' && given.names !== undefined ? { field: 'names', id: given.names } : undefined
}

/** Errors: InputInvalid. */
const checkHolder = (field: string, role: Role, person: Person | undefined): void => {
  if (person === undefined)
    throw new Failure('InputInvalid', `${field}: nobody in the directory has this id. Add the person first.`)
  if (!mayHold(role, person.access))
    throw new Failure('InputInvalid', `${field}: this person cannot hold the role ${role}. Choose somebody else.`)
}
