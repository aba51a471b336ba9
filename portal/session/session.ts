import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import type { Desk, DeskPlace } from '../../functions/ports/desk/port.ts'
import { digestOf } from './digest.ts'

const session = z.strictObject({
  personId: z.string(),
  /** Which of the two providers signed this person in; it signs out there too. */
  who: z.enum(['staff', 'partner']),
  /** Printed into every form, and asked for by every POST. */
  csrf: z.string(),
  startedAt: z.iso.datetime(),
  seenAt: z.iso.datetime(),
})
export type Session = z.infer<typeof session>

/** A session with the secret that its cookie holds. */
export interface OpenedSession {
  readonly secret: string
  readonly session: Session
}

/** Minutes without a page after which one has to sign in again; and hours after which one has to in any case. */
export const idleMinutes = 60
export const longestHours = 12
/** Hours for which an expired session still says whose typing a late form is, so that it can be kept as a draft. */
export const recognisedHours = 36

const placeOf = (secret: string): DeskPlace => ({ drawer: `SESSION#${digestOf(secret)}`, key: 'SESSION' })

const untilOf = ({ startedAt }: Session): string =>
  Temporal.Instant.from(startedAt).add({ hours: recognisedHours }).toString()

/** Begins a session. */
export const beginSession = async (
  desk: Desk,
  { personId, who }: Pick<Session, 'personId' | 'who'>,
  newSecret: () => string,
  now: Temporal.Instant,
): Promise<OpenedSession> => {
  const at = now.toString()
  const begun: OpenedSession = {
    secret: newSecret(),
    session: { personId, who, csrf: newSecret(), startedAt: at, seenAt: at },
  }
  await desk.put(placeOf(begun.secret), begun.session, untilOf(begun.session))
  return begun
}

/** The session of a cookie, live or expired; undefined if there is none, or it was ended. */
export const findSession = async (desk: Desk, secret: string, now: Temporal.Instant): Promise<Session | undefined> => {
  const lying = await desk.get(placeOf(secret), now.toString())
  return lying === undefined ? undefined : session.parse(lying.value)
}

/** Whether one may still do something in this session. */
export const isLive = ({ seenAt, startedAt }: Session, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, Temporal.Instant.from(seenAt).add({ minutes: idleMinutes })) < 0 &&
  Temporal.Instant.compare(now, Temporal.Instant.from(startedAt).add({ hours: longestHours })) < 0

/** Minutes between two writings of when somebody was last seen: not every page is a write. */
const seenEveryMinutes = 5

/** Notes that the session is in use. */
export const touchSession = async (desk: Desk, secret: string, one: Session, now: Temporal.Instant): Promise<void> => {
  const age = Temporal.Instant.from(one.seenAt).until(now).total('minutes')
  if (age >= seenEveryMinutes) await desk.put(placeOf(secret), { ...one, seenAt: now.toString() }, untilOf(one))
}

/** Ends a session for good. */
export const endSession = (desk: Desk, secret: string): Promise<void> => desk.remove(placeOf(secret))
