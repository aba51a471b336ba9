import { Failure } from '../../domain/failure.ts'
import type { Viewer } from '../../domain/rights/access.ts'
import type { Action } from '../../domain/rights/rights.ts'
import { notFound } from './not-found.ts'
import { whoMayInWords } from './who-may-in-words.ts'

/** For somebody who may not do this: people of the inspectorate are told who may; for everybody else there is no such page. */
export const notAllowed = ({ access }: Viewer, action: Action): Failure =>
  access.kind === 'staff'
    ? new Failure('NotAllowed', `Who may: ${whoMayInWords(action)}.`, { details: { action } })
    : notFound()
