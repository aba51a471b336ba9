import { Temporal } from 'temporal-polyfill'
import { InsetText } from '../../design/inset-text.tsx'
import { Pagination } from '../../design/pagination.tsx'
import { Timeline } from '../../design/timeline.tsx'
import { count, momentInWords } from '../../design/words.ts'
import type { PortalContext } from '../../http/context.ts'
import { eventWords, peopleIn } from '../../reading/event-words.ts'
import { openInspection } from '../../reading/inspection.ts'
import { namesOf } from '../../reading/names.ts'
import { inspectionPage } from './inspection-page.tsx'

/** Events on one page. */
const onOnePage = 50

/** Everything that happened, newest first: who did what, when and why. Nothing of it can be changed. */
export const historyPage = async (c: PortalContext) => {
  const opened = await openInspection(c, 'see-history')
  const { ports } = c.var
  const { inspection } = opened.record
  const pages = Math.max(1, Math.ceil(inspection.audit.events / onOnePage))
  const page = Math.min(pages, Math.max(1, Number.parseInt(c.req.query('page') ?? '1', 10) || 1))
  const events = (await ports.store.events(inspection.id)).toReversed()
  const shown = events.slice((page - 1) * onOnePage, page * onOnePage)
  const nameOf = await namesOf(ports.directory, shown.flatMap(peopleIn))
  return inspectionPage(
    c,
    opened,
    { path: '/history', title: 'History' },
    <>
      <p>{count(events.length, 'event')}, the newest first. Each is sealed by the one after it.</p>
      {events
        .filter(one => one.what === 'history-counted-anew')
        .map(({ about, number, at }) => (
          <InsetText>
            <p>
              This history was altered, or a part of it is missing, from {about} on. That was noted{' '}
              {momentInWords(Temporal.Instant.from(at))} as event {number}, from which it is counted anew.
            </p>
          </InsetText>
        ))}
      <Timeline
        label="History"
        items={shown.map(event => ({
          when: momentInWords(Temporal.Instant.from(event.at)),
          datetime: event.at,
          title: eventWords(event, opened.setting, nameOf),
          by: nameOf(event.by),
          body: event.why,
        }))}
      />
      <Pagination page={page} pages={pages} href={n => `/inspections/${inspection.id}/history?page=${n}`} />
    </>,
  )
}
