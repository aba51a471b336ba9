import { Failure } from '../../failure.ts'
import { dayName, dayNamed } from '../day-name.ts'
import { comesAfter } from './comes-after.ts'
import type { Moving } from './moving.ts'

/** A way that keeps the publication where it is must not have to move it. Errors: InputInvalid, which names the way out. */
export const checkEnd = ({ move, together, bare, end }: Moving): void => {
  if (move.way === 'keep-gaps' || end === undefined) return
  if (together.has(end.key)) throw refused(move.way, 'the publication itself is moved')
  if (!comesAfter(bare, end.key, move.key) && move.to.toString() > end.date)
    throw refused(move.way, `${dayName(move.to)} lies after it`)
}

/** Why a way cannot keep the publication where it is. */
export const pastTheEnd = ({ move, end }: Moving, key: string): Failure =>
  refused(
    move.way,
    `what comes before “${nameOf(move, key)}” would end after ${end === undefined ? 'it' : dayNamed(end.date)}`,
  )

const nameOf = ({ standing }: Moving['move'], key: string): string => standing.find(one => one.key === key)?.name ?? key

const refused = (way: string, why: string): Failure =>
  new Failure(
    'InputInvalid',
    `way: ${way} leaves the publication where it is, but ${why}. Choose keep-gaps, which moves the publication too.`,
    { details: { way } },
  )
