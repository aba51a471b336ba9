import { Failure } from '../../failure.ts'
import { dayNamed } from '../day-name.ts'
import type { Moving } from './moving.ts'

/** What goes along must not be put on a day that is over. Errors: InputInvalid, which names the first such date. */
export const checkToCome = ({ move }: Moving, dates: ReadonlyMap<string, string>): void => {
  const { standing, today } = move
  const [past] = [...dates].filter(([, date]) => date <= today.toString())
  if (past === undefined) return
  const [key, date] = past
  const name = standing.find(one => one.key === key)?.name ?? key
  throw new Failure(
    'InputInvalid',
    `to: “${name}” would go along to ${dayNamed(date)}, which is not to come. Choose a later day, or keep-end.`,
    { details: { key, date } },
  )
}
