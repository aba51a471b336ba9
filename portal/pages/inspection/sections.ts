import type { Action } from '../../../domain/rights/rights.ts'
import type { Opened } from '../../reading/inspection.ts'

interface Part {
  readonly text: string
  readonly path: string
  readonly action: Action
}

const parts: readonly Part[] = [
  { text: 'Overview', path: '', action: 'see-inspection' },
  { text: 'All dates', path: '/plan', action: 'see-plan' },
  { text: 'People', path: '/people', action: 'see-inspection' },
  { text: 'Changes', path: '/changes', action: 'see-changes' },
  { text: 'Messages', path: '/messages', action: 'see-messages' },
  { text: 'Notes', path: '/notes', action: 'see-notes' },
  { text: 'History', path: '/history', action: 'see-history' },
]

/** The parts of an inspection that somebody may see, the current one marked. */
export const sectionsOf = ({ record: { inspection }, may }: Opened, current: string) =>
  parts
    .filter(one => may(one.action))
    .map(({ text, path }) => ({ text, href: `/inspections/${inspection.id}${path}`, current: path === current }))
