import { Temporal } from 'temporal-polyfill'
import type { Setting } from '../../../domain/decisions/setting.ts'
import type { AuditEvent } from '../../../domain/inspection/audit-event.ts'
import { Section } from '../../design/section.tsx'
import { Timeline } from '../../design/timeline.tsx'
import { momentInWords } from '../../design/words.ts'
import { eventWords } from '../../reading/event-words.ts'
import type { NameOf } from '../../reading/names.ts'

interface Given {
  /** What happened to the request, oldest first. */
  readonly events: readonly AuditEvent[]
  readonly setting: Setting
  readonly nameOf: NameOf
}

/** What has happened to one request, newest first. */
export const RequestHistory = ({ events, setting, nameOf }: Given) => (
  <Section title="What has happened">
    <Timeline
      label="What has happened"
      items={events.toReversed().map(one => ({
        when: momentInWords(Temporal.Instant.from(one.at)),
        datetime: one.at,
        title: eventWords(one, setting, nameOf),
        by: nameOf(one.by),
        ...(one.why === undefined ? {} : { body: one.why }),
      }))}
    />
  </Section>
)
