import { Temporal } from 'temporal-polyfill'
import type { Plan, PlannedDate } from '../../../domain/plan/schema.ts'
import { skippedSpans } from '../../../domain/plan/skipped-spans.ts'
import { Details } from '../../design/details.tsx'
import { InsetText } from '../../design/inset-text.tsx'
import { Section } from '../../design/section.tsx'
import { Table } from '../../design/table.tsx'
import { Tag } from '../../design/tag.tsx'
import { Day } from '../../design/time.tsx'
import { dateInWords, shortDate } from '../../design/words.ts'
import type { PortalContext } from '../../http/context.ts'
import { openInspection } from '../../reading/inspection.ts'
import { inspectionPage } from './inspection-page.tsx'

/** Every date of an inspection, and why it is that one. */
export const planPage = async (c: PortalContext) => {
  const opened = await openInspection(c, 'see-plan')
  return inspectionPage(c, opened, { path: '/plan', title: 'All dates' }, <PlanInFull plan={opened.record.plan} />)
}

/** A plan in full: milestones, due dates, openings, each explained; the weeks that are not counted; what it rests on. */
export const PlanInFull = ({ plan }: { readonly plan: Plan }) => (
  <>
    {plan.caveats.length > 0 && (
      <InsetText>
        {plan.caveats.map(one => (
          <p>{one}</p>
        ))}
      </InsetText>
    )}
    <Section title="Milestones">
      <Dates caption="Milestones" dates={plan.milestones} />
    </Section>
    <Section title="Due dates">
      <Dates caption="Due dates of requests" dates={Object.values(plan.due)} />
    </Section>
    <Section title="When each step opens">
      <Dates caption="When each step opens" dates={Object.values(plan.opens)} />
    </Section>
    <Section title="Weeks that are not counted">
      <Table
        caption="Weeks that are not counted"
        captionHidden
        none="Every week is counted."
        rows={skippedSpans(plan)}
        columns={[
          { heading: 'Week from', rowHeader: true, cell: one => <Day on={Temporal.PlainDate.from(one.monday)} /> },
          { heading: 'Weeks', cell: one => one.weeks },
          { heading: 'Why', cell: one => one.why },
          { heading: 'Rests on', cell: one => one.provisional ?? 'a final calendar' },
        ]}
      />
    </Section>
  </>
)

const byDate = (a: PlannedDate, b: PlannedDate): number => a.date.localeCompare(b.date)

const Dates = ({ caption, dates }: { readonly caption: string; readonly dates: readonly PlannedDate[] }) => (
  <Table
    caption={caption}
    captionHidden
    rows={[...dates].sort(byDate)}
    columns={[
      { heading: 'What', rowHeader: true, cell: one => one.name },
      {
        heading: 'Date',
        cell: one => (
          <>
            <Day on={Temporal.PlainDate.from(one.date)} />
            {one.why.programmeWeek !== undefined && <span class="ji_hint">programme week {one.why.programmeWeek}</span>}
          </>
        ),
      },
      { heading: 'Sure?', cell: one => <Sureness planned={one} /> },
      {
        heading: 'Why this date',
        cell: one => (
          <Details summary="Why this date?">
            <Why planned={one} />
          </Details>
        ),
      },
    ]}
  />
)

const Sureness = ({ planned: { why } }: { readonly planned: PlannedDate }) => {
  if (why.pinned !== undefined) return <Tag tone="purple">Pinned</Tag>
  if (why.provisional.length > 0) return <Tag tone="orange">Provisional</Tag>
  return why.assumed ? <Tag tone="yellow">Assumed</Tag> : <Tag tone="green">Published rule</Tag>
}

/** Why a date is what it is: where counting began, what was counted, skipped and moved, and what that rests on. */
export const Why = ({ planned: { why } }: { readonly planned: PlannedDate }) => (
  <ul>
    <li>
      Counted from {why.from.what} ({dateInWords(Temporal.PlainDate.from(why.from.date))}): {why.counted}
    </li>
    {why.skips.length > 0 && (
      <li>Weeks not counted: {why.skips.map(one => shortDate(Temporal.PlainDate.from(one))).join(', ')}</li>
    )}
    {why.adjustments.map(one => (
      <li>{one}</li>
    ))}
    {why.pinned !== undefined && <li>Pinned: {why.pinned.reason}</li>}
    {why.provisional.map(one => (
      <li>Rests on a calendar that is not final: {one}</li>
    ))}
    <li>
      Source: {why.source} (confidence {why.confidence})
    </li>
  </ul>
)
