import * as z from 'zod'
import type { Pins } from '../../domain/plan/plan-steps.ts'
import type { Plan, PlannedDate } from '../../domain/plan/schema.ts'
import type { Fields } from '../session/drafts.ts'

const pins = z.record(z.string(), z.strictObject({ date: z.iso.date(), reason: z.string(), by: z.string() }))

/** The dates that were pinned so far. */
export const pinsSaid = ({ pins: said }: Fields): Pins =>
  said === undefined || said === '' ? {} : pins.parse(JSON.parse(said))

/** The same, to be kept. */
export const pinsToSay = (all: Pins): Fields => ({ pins: JSON.stringify(all) })

/** A date of a plan that may be pinned. */
export interface Pinnable {
  readonly key: string
  readonly what: string
  readonly date: string
}

/** Every date that may be pinned, the soonest first: openings of steps, due dates of requests (domain.md D-3). */
export const pinnableIn = ({ opens, due }: Plan): Pinnable[] =>
  [
    ...Object.entries(opens).map(([key, one]) => pinnable(key, one, 'opens')),
    ...Object.entries(due).map(([key, one]) => pinnable(key, one, 'due')),
  ].toSorted((a, b) => a.date.localeCompare(b.date))

const pinnable = (key: string, { name, date }: PlannedDate, kind: 'opens' | 'due'): Pinnable => ({
  key,
  what: kind === 'opens' ? `${name} (begins)` : `${name} (due)`,
  date,
})
