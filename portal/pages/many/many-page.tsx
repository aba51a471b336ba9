import { Temporal } from 'temporal-polyfill'
import { footprints } from '../../../domain/footprints/library.ts'
import type { Inspection, Suspended } from '../../../domain/inspection/inspection.ts'
import { type Action, mayAnywhere } from '../../../domain/rights/rights.ts'
import { londonDate } from '../../../domain/time/london.ts'
import { Section } from '../../design/section.tsx'
import { Table } from '../../design/table.tsx'
import { Tag } from '../../design/tag.tsx'
import { Day } from '../../design/time.tsx'
import type { PortalContext } from '../../http/context.ts'
import { signedIn } from '../../http/signed-in.ts'
import { show } from '../../page/show.tsx'
import { notAllowed } from '../../reading/not-allowed.ts'
import { addressOf } from './footprints-many.tsx'

interface Act {
  readonly text: string
  readonly hint: string
  readonly path: string
  readonly action: Action
}

const acts: readonly Act[] = [
  {
    text: 'Suspend inspections',
    hint: 'A cohort, or the whole programme.',
    path: 'suspend',
    action: 'suspend-programme',
  },
  {
    text: 'Resume inspections',
    hint: 'Cohort by cohort, each with its new dates.',
    path: 'resume',
    action: 'suspend-programme',
  },
  {
    text: 'Hand over somebody’s work',
    hint: 'Every role and every open wait, in one act.',
    path: 'hand-over',
    action: 'pass-on-work',
  },
  {
    text: 'Follow the calendars',
    hint: 'Which live dates would move since a council has published its terms or a holiday was proclaimed.',
    path: 'calendars',
    action: 'follow-calendars',
  },
  ...footprints.map(one => ({
    text: `Go over to footprint ${one.key}`,
    hint: `${one.name}: a dry run for every open inspection.`,
    path: `footprints/${addressOf(one)}`,
    action: 'change-footprint' as const,
  })),
  {
    text: 'Undo changes of footprint',
    hint: 'Each goes back to the one it had.',
    path: 'footprints/undo',
    action: 'change-footprint',
  },
]

/** What can be done to many inspections at once, and which are suspended. */
export const manyPage = async (c: PortalContext) => {
  const { viewer } = signedIn(c)
  const mine = acts.filter(one => mayAnywhere(viewer, one.action))
  if (mine.length === 0) throw notAllowed(viewer, 'pass-on-work')
  const { ports, now } = c.var
  const today = londonDate(now).toString()
  const suspended = (await ports.store.listOpen())
    .filter(isSuspended)
    .sort((a, b) => a.reviewOn.localeCompare(b.reviewOn))
  return show(
    c,
    { title: 'Many inspections', width: 'wide', intro: 'What is done once and concerns many.' },
    <>
      <ul class="ji_acts">
        {mine.map(({ text, hint, path }) => (
          <li>
            <a href={`/many/${path}`}>{text}</a>
            <span class="ji_hint">{hint}</span>
          </li>
        ))}
      </ul>
      <Section title="Suspended now">
        <Table
          caption="Suspended now"
          captionHidden
          none="No inspection is suspended."
          rows={suspended}
          columns={[
            {
              heading: 'Inspection',
              rowHeader: true,
              cell: one => <a href={`/inspections/${one.id}/changes`}>{one.areaName}</a>,
            },
            { heading: 'Since', cell: one => <Day on={londonDate(Temporal.Instant.from(one.since))} short /> },
            { heading: 'Why', cell: one => one.why },
            {
              heading: 'To be looked at again',
              cell: one => (
                <>
                  <Day on={Temporal.PlainDate.from(one.reviewOn)} short />
                  {one.reviewOn <= today && (
                    <>
                      {' '}
                      <Tag tone="red">Now</Tag>
                    </>
                  )}
                </>
              ),
            },
          ]}
        />
      </Section>
    </>,
  )
}

const isSuspended = (one: Inspection): one is Suspended => one.status === 'suspended'
