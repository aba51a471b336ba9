import type { Desk } from '../functions/ports/desk/port.ts'
import type { Directory } from '../functions/ports/directory/port.ts'
import type { Files } from '../functions/ports/files/port.ts'
import type { NoticeLedger } from '../functions/ports/notice-ledger/port.ts'
import type { Papers } from '../functions/ports/papers/port.ts'
import type { Switches } from '../functions/ports/switches/port.ts'
import type { RecordPorts } from '../functions/record/ports.ts'
import type { SignIn } from './sign-in/oidc.ts'

/** What the pages need around them. */
export interface PortalPorts extends RecordPorts {
  readonly directory: Directory
  readonly ledger: NoticeLedger
  readonly switches: Switches
  readonly desk: Desk
  readonly papers: Papers
  readonly files: Files
  readonly signIn: SignIn
  /** A new secret of 256 bits, as letters and digits that fit into an address. */
  readonly secret: () => string
  /** Waits so many milliseconds of real time. */
  readonly wait: (milliseconds: number) => Promise<void>
  /** Where the pages are, such as `https://inspections.example`. */
  readonly portalUrl: string
  /** Where forms may lead beside these pages: the store that files are sent to. */
  readonly formTargets: readonly string[]
  /** Where an inspection can be rehearsed, on a system that offers it. */
  readonly rehearsalUrl?: string
}
