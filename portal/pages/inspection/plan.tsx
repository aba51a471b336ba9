import { Temporal } from 'temporal-polyfill'
import { type Stillness, stillnessOf } from '../../../domain/board/stillness.ts'
import type { Plan, PlannedDate } from '../../../domain/plan/schema.ts'
import { skippedSpans } from '../../../domain/plan/skipped-spans.ts'
import { weekOf } from '../../../domain/plan/week-of.ts'
import { Details } from '../../design/details.tsx'
import { InsetText } from '../../design/inset-text.tsx'
import { Section } from '../../design/section.tsx'
import { Table } from '../../design/table.tsx'
import { Tag } from '../../design/tag.tsx'
import { Day } from '../../design/time.tsx'
import { count, dateInWords, shortDate } from '../../design/words.ts'
import type { PortalContext } from '../../http/context.ts'
import { openInspection } from '../../reading/inspection.ts'
import { inspectionPage } from './inspection-page.tsx'

/** Every date of an inspection, and why it is that one. */
export const planPage = async (c: PortalContext) => {
  const opened = await openInspection(c, 'see-plan')
  return inspectionPage(
    c,
    opened,
    { path: '/plan', title: 'All dates' },
    <PlanInFull plan={opened.record.plan} still={stillnessOf(opened.record.inspection)} />,
  )
}

interface InFull {
  readonly plan: Plan
  /** That the inspection stands still: what the plan has after that day is no date any more. */
  readonly still?: Stillness | undefined
}

/** A plan in full: milestones, due dates, openings, each explained; the weeks that are not counted; what it rests on. */
export const PlanInFull = ({ plan, still }: InFull) => (
  <>
    {plan.caveats.length > 0 && (
      <InsetText>
        {plan.caveats.map(one => (
          <p>{one}</p>
        ))}
      </InsetText>
    )}
    <Section title="Milestones">
      <Dates caption="Milestones" dates={plan.milestones} plan={plan} still={still} />
    </Section>
    <Section title="Due dates">
      <Dates caption="Due dates of requests" dates={Object.values(plan.due)} plan={plan} still={still} />
    </Section>
    <Section title="When each step opens">
      <Dates caption="When each step opens" dates={Object.values(plan.opens)} plan={plan} still={still} />
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

interface DatesGiven extends InFull {
  readonly caption: string
  readonly dates: readonly PlannedDate[]
}

/** Whether a date was to come when the inspection came to stand still. */
const isVoid = ({ date }: PlannedDate, still: Stillness | undefined): boolean =>
  still !== undefined && date > still.since

const Dates = ({ caption, dates, plan, still }: DatesGiven) => (
  <Table
    caption={caption}
    captionHidden
    rows={[...dates].sort(byDate)}
    columns={[
      { heading: 'What', rowHeader: true, cell: one => one.name },
      {
        heading: 'Date',
        cell: one =>
          isVoid(one, still) ? <VoidDate planned={one} still={still} /> : <OneDate planned={one} plan={plan} />,
      },
      {
        heading: 'Sure?',
        cell: one => (isVoid(one, still) ? <Tag tone="grey">Stands still</Tag> : <Sureness planned={one} />),
      },
      {
        heading: 'Why this date',
        cell: one => (
          <Details summary="Why this date?">
            <Why planned={one} plan={plan} />
          </Details>
        ),
      },
    ]}
  />
)

const OneDate = ({ planned, plan }: { readonly planned: PlannedDate; readonly plan: Plan }) => {
  // A date that was moved lies in another week than its rule says.
  const week = planned.why.programmeWeek === undefined ? undefined : weekOf(plan, planned.date)
  return (
    <>
      <Day on={Temporal.PlainDate.from(planned.date)} />
      {week !== undefined && <span class="ji_hint">programme week {week}</span>}
    </>
  )
}

const VoidDate = ({ planned, still }: { readonly planned: PlannedDate; readonly still: Stillness | undefined }) => (
  <>
    {still?.kind === 'cancelled' ? 'not to come any more' : 'planned anew once it goes on'}
    <span class="ji_hint">was {dateInWords(Temporal.PlainDate.from(planned.date))}</span>
  </>
)

const Sureness = ({ planned: { why } }: { readonly planned: PlannedDate }) => {
  if (why.pinned !== undefined) return <Tag tone="purple">Pinned</Tag>
  if (why.provisional.length > 0) return <Tag tone="orange">Provisional</Tag>
  return why.assumed ? <Tag tone="yellow">Assumed</Tag> : <Tag tone="green">Published rule</Tag>
}

/** Why a date is what it is: where counting began, what was counted, skipped and moved, and what that rests on. */
export const Why = ({ planned: { why }, plan }: { readonly planned: PlannedDate; readonly plan: Plan }) => (
  <ul>
    <li>
      Counted from {why.from.what} ({dateInWords(Temporal.PlainDate.from(why.from.date))}): {why.counted}
    </li>
    {skippedSpans({ skippedWeeks: plan.skippedWeeks.filter(one => why.skips.includes(one.monday)) }).map(one => (
      <li>
        {count(one.weeks, 'week')} from {shortDate(Temporal.PlainDate.from(one.monday))} not counted: {one.why}
      </li>
    ))}
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
