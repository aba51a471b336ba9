import type { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import type { Desk, DeskPlace } from '../../functions/ports/desk/port.ts'

const kept = z.strictObject({ result: z.string().optional() })

/** Hours for which a key stands for the act that it was given with. */
const keyHours = 24
/** Minutes after which an act that never ended, because its process died, may be tried again: longer than a function lives. */
const underWayMinutes = 2

/**
 * Does something once for a key that a form or a client sends along: a second sending yields the first one's result and does
 * nothing. `busy` when the first one is still under way. What fails may be sent again under the same key.
 */
export const once = async (
  desk: Desk,
  { personId, key, now }: { readonly personId: string; readonly key: string; readonly now: Temporal.Instant },
  work: () => Promise<string>,
): Promise<{ readonly result: string } | 'busy'> => {
  const place: DeskPlace = { drawer: `PERSON#${personId}`, key: `ONCE#${key}` }
  const underWay = now.add({ minutes: underWayMinutes }).toString()
  if (!(await desk.putNew(place, {}, underWay, now.toString()))) {
    const { result } = kept.parse((await desk.get(place, now.toString()))?.value ?? {})
    return result === undefined ? 'busy' : { result }
  }
  try {
    const result = await work()
    await desk.put(place, { result }, now.add({ hours: keyHours }).toString())
    return { result }
  } catch (error) {
    await desk.remove(place)
    throw error
  }
}
