import { fileURLToPath } from 'node:url'
import { Temporal } from 'temporal-polyfill'
import { Failure } from '../../domain/failure.ts'
import { findFootprint } from '../../domain/footprints/library.ts'
import { startOfDay } from '../../domain/time/london.ts'
import type { OnBoundary } from '../boundaries.ts'
import { createVirtualClock } from '../clock/virtual-clock.ts'
import { freshTemplate } from '../fresh-template.ts'
import { onlyLooks } from '../schedules/only-looks.ts'
import { startSystem } from '../system.ts'
import { checkExample } from './example/check.ts'
import type { Example } from './example/schema.ts'
import { type Interrupted, type Notes, noNotes, type Subject } from './notes/notes.ts'
import { clearFolder, openNotes } from './notes/on-file.ts'
import { onLooker } from './on-looker.ts'
import { play } from './play.ts'
import type { Rehearsal } from './result.ts'
import type { Rehearsing } from './scene.ts'

/** Where a rehearsal is kept, so that it can be gone on with after its process died. */
export interface Keeping {
  readonly folder: string
  /** Whether to go on with the rehearsal in the folder; if not, it is replaced by a new one. */
  readonly resume: boolean
  /** As the system has it. */
  readonly onBoundary?: OnBoundary
  /** Whether what was being sent at the kill is settled by what the local mailbox knows; true unless given. */
  readonly settle?: boolean
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * One whole inspection in virtual time, on the very template that deploys: people answer their mail as the example says.
 * Errors: InputInvalid for an example that contradicts its footprint, UsageWrong where there is nothing to go on with,
 * JournalUnusable for a folder that cannot be used, and everything that a start refuses.
 */
export const rehearse = async (
  example: Example,
  rehearsing: Rehearsing = {},
  keeping?: Keeping,
): Promise<Rehearsal> => {
  checkExample(example, findFootprint(example.footprint))
  if (keeping !== undefined && !(keeping.resume && hasBegun(keeping.folder))) {
    if (keeping.resume) rehearsing.say?.(`There is nothing to go on with in ${keeping.folder}: it begins anew.`)
    clearFolder(keeping.folder)
  }
  const notes = keeping === undefined ? noNotes : openNotes(keeping.folder)
  try {
    const before = interrupted(notes, { example, silentFrom: rehearsing.silentFrom }, keeping)
    return await onSystem(example, rehearsing, { notes, before, keeping })
  } finally {
    notes.close()
  }
}

/** Whether a folder holds a rehearsal that got further than its own beginning, of which nobody was told anything yet. */
const hasBegun = (folder: string): boolean => {
  const notes = openNotes(folder)
  try {
    return notes.interrupted() !== undefined
  } finally {
    notes.close()
  }
}

const interrupted = (notes: Notes, subject: Subject, keeping: Keeping | undefined): Interrupted | undefined => {
  const before = notes.interrupted()
  if (before === undefined || JSON.stringify(before.subject) === JSON.stringify(subject)) return before
  const problem = `--resume: the rehearsal in ${keeping?.folder} is of another example, or with other options.`
  throw new Failure('UsageWrong', `${problem} Give the same ones, or leave --resume out to begin anew.`)
}

interface Kept {
  readonly notes: Notes
  readonly before: Interrupted | undefined
  readonly keeping: Keeping | undefined
}

const onSystem = async (
  example: Example,
  rehearsing: Rehearsing,
  { notes, before, keeping }: Kept,
): Promise<Rehearsal> => {
  const letterDay = startOfDay(Temporal.PlainDate.from(example.letterDate)).epochMilliseconds
  const clock = createVirtualClock(before?.standing.at ?? letterDay)
  const cdkOut = freshTemplate(root, rehearsing.say ?? (() => undefined))
  let looker: ReturnType<typeof onLooker> | undefined
  const system = await startSystem({
    cdkOut,
    clock,
    oneAtATime: true,
    ...(keeping === undefined ? {} : { dataDir: keeping.folder, onBoundary: keeping.onBoundary }),
    idleUntil: async (tables, schedule) => {
      if (onlyLooks(schedule)) return undefined
      looker ??= onLooker(tables)
      const next = await looker.nextDue()
      return next === undefined ? undefined : Temporal.Instant.from(next).epochMilliseconds
    },
  })
  try {
    return await play({ system, clock, example, rehearsing, notes, before, settle: keeping?.settle !== false })
  } finally {
    await system.stop()
  }
}
