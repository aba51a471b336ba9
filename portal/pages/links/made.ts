import type { SignedIn } from '../../http/context.ts'
import { type LinkKind, makeLink } from '../../links/links.ts'
import type { PortalPorts } from '../../ports.ts'
import { digestOf } from '../../session/digest.ts'

/** A link that was just made: its secret is shown this once. */
export interface Made {
  readonly kind: LinkKind
  readonly secret: string
}

/**
 * Makes somebody's link of a kind in place of the one before. The secret follows from the session's own and the form's key:
 * a double click makes the same link twice, and the page that comes back shows one that works.
 */
export const made = async (ports: PortalPorts, me: SignedIn, kind: LinkKind, formKey: string): Promise<Made> => {
  const newSecret = () => digestOf(`${me.secret} ${kind} ${formKey}`)
  return { kind, secret: await makeLink(ports.desk, me.person.id, kind, newSecret, ports.clock.now()) }
}
