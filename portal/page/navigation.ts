import { type Action, mayAnywhere } from '../../domain/rights/rights.ts'
import type { SignedIn } from '../http/context.ts'

interface Entry {
  readonly text: string
  readonly href: string
  /** Shown to whom may do this. */
  readonly action: Action
}

const entries: readonly Entry[] = [
  { text: 'Board', href: '/board', action: 'see-board' },
  { text: 'Programme', href: '/programme', action: 'see-board' },
  { text: 'Start an inspection', href: '/start', action: 'start-inspection' },
  { text: 'Many', href: '/many', action: 'pass-on-work' },
  { text: 'Directory', href: '/directory', action: 'see-directory' },
  { text: 'Doctor', href: '/doctor', action: 'see-doctor' },
  { text: 'Mail', href: '/mail', action: 'switch-mail' },
  { text: 'Your requests', href: '/requests', action: 'see-own-requests' },
  { text: 'Calendar', href: '/calendar', action: 'take-links' },
]

/** The parts of the service that somebody may see, the one that the page belongs to marked. */
export const navigationOf = ({ viewer }: SignedIn, path: string) =>
  entries
    .filter(one => mayAnywhere(viewer, one.action))
    .map(({ text, href }) => ({ text, href, current: path === href || path.startsWith(`${href}/`) }))

/** The first page of somebody: what he or she is here for. */
export const firstPageOf = ({ viewer }: SignedIn): string => (mayAnywhere(viewer, 'see-board') ? '/board' : '/requests')
