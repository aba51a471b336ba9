import { Temporal } from 'temporal-polyfill'
import type { AuditEvent } from '../../../domain/inspection/audit-event.ts'
import { Section } from '../../design/section.tsx'
import { Timeline } from '../../design/timeline.tsx'
import { momentInWords } from '../../design/words.ts'
import type { PortalContext } from '../../http/context.ts'
import { eventWords } from '../../reading/event-words.ts'
import { openInspection } from '../../reading/inspection.ts'
import { namesOf } from '../../reading/names.ts'
import { inspectionPage } from '../inspection/inspection-page.tsx'
import { ThingsToDo } from './things-to-do.tsx'

/** What can be changed about an inspection, and what was changed already, with who and why. */
export const changesPage = async (c: PortalContext) => {
  const opened = await openInspection(c, 'see-changes')
  const { ports } = c.var
  const { inspection } = opened.record
  const events = (await ports.store.events(inspection.id)).filter(one => isChange.has(one.what)).toReversed()
  const nameOf = await namesOf(
    ports.directory,
    events.map(one => one.by),
  )
  return inspectionPage(
    c,
    opened,
    { path: '/changes', title: 'Changes' },
    <>
      <ThingsToDo opened={opened} title="Change it">
        <p>Each shows what would happen before anything does.</p>
      </ThingsToDo>
      <Section title="Changed so far">
        {events.length === 0 ? (
          <p>Nothing has been changed: it goes as it was planned at the start.</p>
        ) : (
          <Timeline
            label="Changes"
            items={events.map(event => ({
              when: momentInWords(Temporal.Instant.from(event.at)),
              datetime: event.at,
              title: eventWords(event, opened.setting, nameOf),
              by: nameOf(event.by),
              body: event.why,
            }))}
          />
        )}
      </Section>
    </>,
  )
}

const isChange: ReadonlySet<AuditEvent['what']> = new Set([
  'date-moved',
  'due-extended',
  'inspection-suspended',
  'inspection-resumed',
  'inspection-cancelled',
  'plan-changed',
  'migrated',
  'migration-undone',
  'person-left',
])
