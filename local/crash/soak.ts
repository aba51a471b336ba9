import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Rehearsal } from '../rehearsal/result.ts'
import type { Chance } from '../simulation/chance/chance.ts'
import type { Budget } from './budget.ts'
import { type Evidence, gather } from './evidence.ts'
import { judge } from './judge.ts'
import { type Kill, killOf } from './kill.ts'
import { live } from './life.ts'

/** One inspection that was killed again and again until it came to its end. */
export interface Survived {
  readonly settled: boolean
  readonly kills: readonly Kill[]
  readonly evidence: Evidence
  /** What went wrong, in words. */
  readonly wrong: readonly string[]
}

export interface Soaking {
  readonly file: string
  readonly cdkOut: string
  readonly reference: Rehearsal
  readonly chance: Chance
  readonly budget: Budget
}

/** The end to which a rehearsal comes that nobody kills. */
export const unkilled = (file: string): Promise<Rehearsal> =>
  inFolder(async folder => {
    const life = await live({ file, folder, resume: false, settle: true }, undefined)
    if (life.ended === 'killed') throw new Error('the rehearsal was killed, and not by this program')
    return life.rehearsal
  })

/**
 * Kills one inspection's process again and again until the kills are used up or the inspection has ended, and judges what it
 * left. `settled`: what was being sent at a kill is settled by the local mailbox, and not left to the ledger alone.
 */
export const soak = ({ file, cdkOut, reference, chance, budget }: Soaking, settled: boolean): Promise<Survived> =>
  inFolder(async folder => {
    const kills: Kill[] = []
    for (;;) {
      const number = budget.next()
      const kill = number === undefined ? undefined : killOf(number, chance)
      const life = await live({ file, folder, resume: kills.length > 0, settle: settled }, kill)
      if (life.ended === 'killed') {
        budget.killed()
        if (kill !== undefined) kills.push(kill)
        continue
      }
      if (kill !== undefined) budget.missed()
      const { rehearsal } = life
      const evidence = await gather(folder, cdkOut, rehearsal.inspectionId)
      return { settled, kills, evidence, wrong: judge({ reference, rehearsal, evidence, settled }) }
    }
  })

const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'joint-inspections-crash-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
