import type { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import type { Desk, DeskPlace } from '../../functions/ports/desk/port.ts'
import { digestOf } from './digest.ts'

const kept = z.strictObject({ result: z.string().optional() })

/** Hours for which a key stands for the act that it was given with. */
const keyHours = 24
/** Minutes after which an act that never ended, because its process died, may be tried again: longer than a function lives. */
const underWayMinutes = 2
/** How often, and after how many milliseconds each, a second sending looks whether the first one has ended. */
const looks = 40
const lookEveryMilliseconds = 100

/** What makes a second sending harmless: who sends it, and the key that came along. */
export interface Sending {
  readonly personId: string
  readonly key: string
  readonly now: Temporal.Instant
}

/** A key comes from outside, and may be longer than the store's 1,024 bytes. */
const placeOf = ({ personId, key }: Sending): DeskPlace => ({
  drawer: `PERSON#${personId}`,
  key: `ONCE#${digestOf(key)}`,
})

/** What a sending has led to before; `busy` while it is under way, undefined for a new one. */
const standing = async (desk: Desk, sending: Sending): Promise<{ readonly result: string } | 'busy' | undefined> => {
  const lying = await desk.get(placeOf(sending), sending.now.toString())
  if (lying === undefined) return undefined
  const { result } = kept.parse(lying.value)
  return result === undefined ? 'busy' : { result }
}

/** The result of an earlier sending, for which it waits a little while that one is under way; undefined for a new one. */
export const doneBefore = async (
  desk: Desk,
  sending: Sending,
  wait: (milliseconds: number) => Promise<void>,
): Promise<{ readonly result: string } | 'busy' | undefined> => {
  for (let look = 1; ; look++) {
    const found = await standing(desk, sending)
    if (found !== 'busy' || look === looks) return found
    await wait(lookEveryMilliseconds)
  }
}

/**
 * Does something once for a key that a form or a client sends along: a second sending yields the first one's result and does
 * nothing. `busy` when the first one is still under way. What fails may be sent again under the same key.
 */
export const once = async (
  desk: Desk,
  sending: Sending,
  work: () => Promise<string>,
): Promise<{ readonly result: string } | 'busy'> => {
  const place = placeOf(sending)
  const { now } = sending
  const underWay = now.add({ minutes: underWayMinutes }).toString()
  if (!(await desk.putNew(place, {}, underWay, now.toString()))) return (await standing(desk, sending)) ?? 'busy'
  const result = await tried(work, () => desk.remove(place))
  // Were this lost, the work would still be under way for the store: nobody does it again at once.
  await desk.put(place, { result }, now.add({ hours: keyHours }).toString())
  return { result }
}

const tried = async (work: () => Promise<string>, forget: () => Promise<void>): Promise<string> => {
  try {
    return await work()
  } catch (error) {
    await forget()
    throw error
  }
}
