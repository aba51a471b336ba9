import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import * as z from 'zod'
import { createJumpingClock, type JumpingClock } from '../clock/jumping-clock.ts'

const standing = z.object({ at: z.number() })

/** Milliseconds of the wall clock between two notes of where the clock stands. */
const noteEveryMs = 30_000

/** A clock that stands still while the system is off. */
export interface KeptClock {
  readonly clock: JumpingClock
  /** Notes where it stands now. */
  keep(): void
  stop(): void
}

/**
 * The clock of a folder: it goes on where it stood, and begins at `startMs` where none stood before. Noted is a time that it
 * has not reached yet, so that after a kill it never goes back behind what was done.
 */
export const openClock = (file: string, startMs: number): KeptClock => {
  const before = existsSync(file) ? standing.parse(JSON.parse(readFileSync(file, 'utf8'))).at : startMs
  const clock = createJumpingClock(before)
  const note = (at: number) => {
    writeFileSync(`${file}.new`, JSON.stringify({ at }))
    renameSync(`${file}.new`, file)
  }
  const keep = () => note(clock.now() + 2 * noteEveryMs)
  const noting = setInterval(keep, noteEveryMs)
  noting.unref()
  return {
    clock,
    keep,
    stop() {
      clearInterval(noting)
      note(clock.now())
    },
  }
}
