import * as z from 'zod'
import { templates } from '../notices/template-names.ts'

const instant = z.iso.datetime()

const always = {
  /** Unique in its inspection, and what makes a second writing harmless: request, generation, rung, person. */
  slot: z.string(),
  to: z.string(),
  template: z.enum(templates),
  /** The request or step that it is about. */
  about: z.string(),
  rung: z.string(),
  /** Reminders at most once; letters, changed deadlines and concerns at least once (design.md section 7). */
  guarantee: z.enum(['at-least-once', 'at-most-once']),
  /** Sent by itself, or with others in the day's one digest to this person. */
  alone: z.boolean(),
  notBefore: instant,
  /** Printed in the message, so that a second copy can be recognised. */
  reference: z.string(),
}

/**
 * Why a message is never sent: nobody has the address, what was sent there came back, or only the team is written to; `unknown`:
 * it was on its way, and nobody can tell whether it left.
 */
export const notSent = z.enum(['no-address', 'undeliverable', 'trial', 'unknown'])

/** The proof that a message was handed over, which stays whatever becomes of it. */
const handedOver = { acceptedAt: instant, messageId: z.string() }

/** One message to one person: written to the ledger first and posted afterwards. */
export const notice = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('due'), ...always }),
  z.strictObject({ state: z.literal('claimed'), claimedAt: instant, ...always }),
  /** The inspection is suspended; it leaves when that is over, if it still has something to say. */
  z.strictObject({ state: z.literal('held'), heldAt: instant, ...always }),
  /** Accepted by the mail service, which is not delivered yet; `delayedAt` when it told of a delay. */
  z.strictObject({
    state: z.literal('accepted'),
    ...handedOver,
    delayedAt: instant.optional(),
    ...always,
  }),
  z.strictObject({ state: z.literal('delivered'), deliveredAt: instant, ...handedOver, ...always }),
  /** Came back: this once, which a delivery outdoes, or for good. */
  z.strictObject({
    state: z.literal('bounced'),
    bouncedAt: instant,
    forGood: z.literal(true).optional(),
    ...handedOver,
    ...always,
  }),
  /** Delivered, and the receiver called it unwanted. */
  z.strictObject({ state: z.literal('complained'), complainedAt: instant, ...handedOver, ...always }),
  z.strictObject({ state: z.literal('suppressed'), suppressedAt: instant, why: notSent.optional(), ...always }),
  z.strictObject({ state: z.literal('retired'), retiredAt: instant, why: z.string(), ...always }),
])
export type Notice = z.infer<typeof notice>
export type DueNotice = Extract<Notice, { state: 'due' }>
/** As a decision writes it: to leave, or to leave when the suspended inspection goes on. */
export type NewNotice = Extract<Notice, { state: 'due' | 'held' }>

/** Whether a decision may still need the notice: it may be retired yet, or it is a question that the lead was asked. */
export const isOfConcern = ({ state, template }: Pick<Notice, 'state' | 'template'>): boolean =>
  state === 'due' || state === 'claimed' || state === 'held' || template === 'decision-asked'
