import type { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import type { Desk, DeskPlace } from '../../functions/ports/desk/port.ts'
import { digestOf } from '../session/digest.ts'

/** Minutes that a sign-in may take. */
const attemptMinutes = 15

const kept = z.strictObject({ attempt: z.unknown(), to: z.string() })
export type KeptAttempt = z.infer<typeof kept>

const placeOf = (secret: string): DeskPlace => ({ drawer: `ATTEMPT#${digestOf(secret)}`, key: 'ATTEMPT' })

/** Keeps what a sign-in that was begun must know when it comes back, and the page that is wanted afterwards. */
export const keepAttempt = (desk: Desk, secret: string, one: KeptAttempt, now: Temporal.Instant): Promise<void> =>
  desk.put(placeOf(secret), one, now.add({ minutes: attemptMinutes }).toString())

/** Takes a kept sign-in away and yields it: it is good for one time. Undefined if there is none, or it took too long. */
export const takeAttempt = async (
  desk: Desk,
  secret: string,
  now: Temporal.Instant,
): Promise<KeptAttempt | undefined> => {
  const lying = await desk.get(placeOf(secret), now.toString())
  await desk.remove(placeOf(secret))
  return lying === undefined ? undefined : kept.parse(lying.value)
}
