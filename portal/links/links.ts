import type { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import type { Desk, DeskPlace } from '../../functions/ports/desk/port.ts'
import { digestOf } from '../session/digest.ts'

/** What a secret that somebody carries elsewhere is good for: a calendar that shows deadlines, or a program that acts. */
export const linkKinds = ['calendar', 'program'] as const
export type LinkKind = (typeof linkKinds)[number]

const link = z.strictObject({
  kind: z.enum(linkKinds),
  personId: z.string(),
  madeAt: z.iso.datetime(),
  digest: z.string(),
})
export type Link = z.infer<typeof link>

/** Months after which a link has to be made anew. */
export const linkMonths = 12

const ofSecret = (digest: string): DeskPlace => ({ drawer: `LINK#${digest}`, key: 'LINK' })
const ofPerson = (personId: string, kind: LinkKind): DeskPlace => ({
  drawer: `PERSON#${personId}`,
  key: `LINK#${kind}`,
})

/** The link of this kind that somebody has; its secret is known to nobody but its holder. */
export const findOwnLink = async (
  desk: Desk,
  personId: string,
  kind: LinkKind,
  now: Temporal.Instant,
): Promise<Link | undefined> => {
  const lying = await desk.get(ofPerson(personId, kind), now.toString())
  return lying === undefined ? undefined : link.parse(lying.value)
}

/** Makes a link in place of the one that there was. Yields its secret, which is shown this once. */
export const makeLink = async (
  desk: Desk,
  personId: string,
  kind: LinkKind,
  newSecret: () => string,
  now: Temporal.Instant,
): Promise<string> => {
  await revokeLink(desk, personId, kind, now)
  const secret = newSecret()
  const made: Link = { kind, personId, madeAt: now.toString(), digest: digestOf(secret) }
  const until = now.toZonedDateTimeISO('Europe/London').add({ months: linkMonths }).toInstant().toString()
  await desk.put(ofSecret(made.digest), made, until)
  await desk.put(ofPerson(personId, kind), made, until)
  return secret
}

/** Makes a link worthless at once. */
export const revokeLink = async (
  desk: Desk,
  personId: string,
  kind: LinkKind,
  now: Temporal.Instant,
): Promise<void> => {
  const before = await findOwnLink(desk, personId, kind, now)
  if (before === undefined) return
  await desk.remove(ofSecret(before.digest))
  await desk.remove(ofPerson(personId, kind))
}

/** Whose link a secret is; undefined for one that is unknown, revoked, too old or of another kind. */
export const holderOf = async (
  desk: Desk,
  secret: string,
  kind: LinkKind,
  now: Temporal.Instant,
): Promise<string | undefined> => {
  const lying = await desk.get(ofSecret(digestOf(secret)), now.toString())
  const found = lying === undefined ? undefined : link.parse(lying.value)
  if (found === undefined || found.kind !== kind) return undefined
  // Of two that were made at the same moment only the one that its holder can see, and revoke, is good.
  const own = await findOwnLink(desk, found.personId, kind, now)
  return own?.digest === found.digest ? found.personId : undefined
}
