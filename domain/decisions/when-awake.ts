import type { Temporal } from 'temporal-polyfill'
import type { Inspection } from '../inspection/inspection.ts'
import type { DueNotice, NewNotice } from '../inspection/notice.ts'

/** Messages that leave at once, or with what is held until a suspended inspection goes on. */
export const whenAwake = (
  { status }: Pick<Inspection, 'status'>,
  notices: readonly DueNotice[],
  now: Temporal.Instant,
): NewNotice[] =>
  notices.map(one => (status === 'suspended' ? { ...one, state: 'held' as const, heldAt: now.toString() } : one))
