import * as z from 'zod'
import { type Command, command } from '../../domain/decisions/command.ts'
import { Failure } from '../../domain/failure.ts'
import { may } from '../../domain/rights/rights.ts'
import { act } from '../../functions/act/act.ts'
import type { Person } from '../../functions/ports/directory/person.ts'
import type { SignedIn } from '../http/context.ts'
import type { PortalPorts } from '../ports.ts'
import { notFound } from '../reading/not-found.ts'
import { actionOf } from './actions.ts'

/** A command as its page or client gives it: who gives it is known from the sign-in. */
type WithoutBy<One> = One extends Command ? Omit<One, 'by'> : never
export type Given = WithoutBy<Command>

/** The same, from outside. */
export const givenCommand = z.looseObject({ do: z.string() }).transform((given, context): Given => {
  const { by: _by, ...rest } = given
  const result = command.safeParse({ ...rest, by: 'whoever is signed in' })
  if (result.success) return result.data
  for (const { path, message } of result.error.issues) context.addIssue({ code: 'custom', path: [...path], message })
  return z.NEVER
})

/** What comes along with a command: whom it brings into the directory, and which version of the record it was decided by. */
interface Along {
  readonly named?: Person | undefined
  readonly seen?: number | undefined
}

/**
 * Carries out what somebody who is signed in wants, if he or she may: every writing of pages and programs to an inspection
 * comes through here. Errors: InspectionUnknown where there is no such thing, or none for this person; those of the decision; StaleVersion,
 * where the record is not the one that was seen.
 */
export const actAs = async (
  ports: PortalPorts,
  { viewer }: Pick<SignedIn, 'viewer'>,
  inspectionId: string,
  given: Given,
  { named, seen }: Along = {},
): Promise<{ readonly version: number }> => {
  const whole = command.parse({ ...given, by: viewer.personId })
  const record = await ports.store.load(inspectionId)
  const key = 'request' in whole ? whole.request : undefined
  const request = record.requests.find(one => one.key === key)
  if (key !== undefined && request === undefined) throw notFound()
  if (!may(viewer, actionOf(whole), record.inspection, request)) throw notFound()
  const brought = broughtIn(whole)
  if (brought !== undefined && brought !== named?.id && (await ports.directory.get(brought)) === undefined)
    throw new Failure(
      'InputInvalid',
      `${'to' in whole ? 'to' : 'person'}: nobody in the directory has this id. Add the person first.`,
    )
  return act(ports, { inspectionId, command: whole, person: named, seen })
}

/** Whom a command brings into an inspection, by id. */
const broughtIn = (given: Command): string | undefined => {
  if (given.do === 'hand-over' || given.do === 'leave') return given.to
  return given.do === 'name-person' ? given.person : undefined
}
