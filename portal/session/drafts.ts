import type { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import type { Desk, DeskPlace } from '../../functions/ports/desk/port.ts'

const fields = z.record(z.string(), z.string())
export type Fields = z.infer<typeof fields>

const draft = z.strictObject({ fields, savedAt: z.iso.datetime() })
export type Draft = z.infer<typeof draft>

/** Days for which typing is kept that nobody sent. */
export const keptDays = 90

/** `form`: which form of which thing, such as `falkirk-2026-08-25/R5`. */
const placeOf = (personId: string, form: string): DeskPlace => ({ drawer: `PERSON#${personId}`, key: `DRAFT#${form}` })

/** Keeps what somebody typed into a form, in place of what was kept before. */
export const saveDraft = (
  desk: Desk,
  personId: string,
  form: string,
  typed: Fields,
  now: Temporal.Instant,
): Promise<void> => {
  const until = now.add({ hours: 24 * keptDays }).toString()
  return desk.put(placeOf(personId, form), { fields: typed, savedAt: now.toString() } satisfies Draft, until)
}

/** What somebody had typed into a form; undefined if nothing is kept. */
export const findDraft = async (
  desk: Desk,
  personId: string,
  form: string,
  now: Temporal.Instant,
): Promise<Draft | undefined> => {
  const lying = await desk.get(placeOf(personId, form), now.toString())
  return lying === undefined ? undefined : draft.parse(lying.value)
}

/** Throws a draft away, because it was sent or is not wanted any more. */
export const dropDraft = (desk: Desk, personId: string, form: string): Promise<void> =>
  desk.remove(placeOf(personId, form))
