import type { AuditEvent } from '../../../domain/inspection/audit-event.ts'
import type { Faults } from './faults.ts'

/** Counts the silences after which somebody else had to decide, or which counted as an answer. */
export const countSilences = (
  events: readonly AuditEvent[],
  silentAbout: ReadonlySet<string>,
  faults: Pick<Faults, 'hit'>,
): void => {
  const noticed = events.filter(one => one.what === 'lead-asked' || one.what === 'request-silent')
  const about = new Set(noticed.map(one => one.about))
  for (const key of silentAbout) if (about.has(key)) faults.hit('is-silent')
}
