import { Temporal } from 'temporal-polyfill'
import type { AuditEvent } from '../../../domain/inspection/audit-event.ts'
import { isOver } from '../../../domain/inspection/inspection.ts'
import type { Action } from '../../../domain/rights/rights.ts'
import { Section } from '../../design/section.tsx'
import { Timeline } from '../../design/timeline.tsx'
import { momentInWords } from '../../design/words.ts'
import type { PortalContext } from '../../http/context.ts'
import { eventWords } from '../../reading/event-words.ts'
import { type Opened, openInspection } from '../../reading/inspection.ts'
import { namesOf } from '../../reading/names.ts'
import { inspectionPage } from '../inspection/inspection-page.tsx'

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
  const items = thingsToDo(opened)
  return inspectionPage(
    c,
    opened,
    { path: '/changes', title: 'Changes' },
    <>
      {items.length > 0 && (
        <Section title="Change it">
          <p>Each shows what would happen before anything does.</p>
          <ul class="ji_acts">
            {items.map(({ text, hint, path }) => (
              <li>
                <a href={`/inspections/${inspection.id}/changes/${path}`}>{text}</a>
                <span class="ji_hint">{hint}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="Changed so far">
        {events.length === 0 ? (
          <p>Nothing has been changed: it goes as it was planned at the start.</p>
        ) : (
          <Timeline
            label="Changes"
            items={events.map(event => ({
              when: momentInWords(Temporal.Instant.from(event.at)),
              datetime: event.at,
              title: eventWords(event, opened.setting),
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

interface Act {
  readonly text: string
  readonly hint: string
  readonly path: string
  readonly action: Action
  readonly when: boolean
}

const thingsToDo = ({ record: { inspection }, may }: Opened): Act[] => {
  const { status } = inspection
  const acts: Act[] = [
    {
      text: 'Resume the inspection',
      hint: 'With the time that each request had left, on the calendar as it is now.',
      path: 'resume',
      action: 'suspend',
      when: status === 'suspended',
    },
    {
      text: 'Move a date',
      hint: 'In three ways, side by side: keep the gaps, keep the end, or share it out.',
      path: 'move',
      action: 'move-date',
      when: status === 'running',
    },
    {
      text: 'Follow the calendars',
      hint: 'After a council has published its terms, or a holiday was proclaimed.',
      path: 'calendars',
      action: 'follow-calendars',
      when: status === 'running',
    },
    {
      text: 'Go on with another footprint',
      hint: 'With a dry run, and the way back.',
      path: 'footprint',
      action: 'change-footprint',
      when: status === 'running' || status === 'suspended',
    },
    {
      text: 'Suspend the inspection',
      hint: 'Nothing is due and nothing is sent until it is resumed.',
      path: 'suspend',
      action: 'suspend',
      when: status === 'running' || status === 'stuck',
    },
    {
      text: 'Cancel the inspection',
      hint: 'For good. The record is kept.',
      path: 'cancel',
      action: 'cancel',
      when: !isOver(inspection),
    },
  ]
  return acts.filter(one => one.when && may(one.action))
}
