import { Temporal } from 'temporal-polyfill'
import { boardRow } from '../../../domain/board/row.ts'
import { timelineFacts } from '../../../domain/board/timeline-facts.ts'
import { isOver } from '../../../domain/inspection/inspection.ts'
import type { Notice } from '../../../domain/inspection/notice.ts'
import { isUnanswered, isWaiting, type Request } from '../../../domain/inspection/request.ts'
import { londonDate } from '../../../domain/time/london.ts'
import { Details } from '../../design/details.tsx'
import { InsetText } from '../../design/inset-text.tsx'
import { Section } from '../../design/section.tsx'
import { SummaryList } from '../../design/summary-list.tsx'
import { Table } from '../../design/table.tsx'
import { Day } from '../../design/time.tsx'
import { count } from '../../design/words.ts'
import type { PortalContext } from '../../http/context.ts'
import { Timeline } from '../../pictures/timeline.tsx'
import { TimelineTable } from '../../pictures/timeline-table.tsx'
import { type Opened, openInspection } from '../../reading/inspection.ts'
import { type NameOf, namesOf } from '../../reading/names.ts'
import { asWhom, byDue, requestName, rowOf } from '../../reading/requests.ts'
import { ShortDue } from '../asked/request-standing.tsx'
import { inspectionPage } from './inspection-page.tsx'
import { LatestChangeSection } from './latest-change.tsx'
import { RequestState } from './request-state.tsx'

/** One inspection at a glance: how it stands, its picture, what is waited for and who is reminded when. */
export const overview = async (c: PortalContext) => {
  const opened = await openInspection(c, 'see-inspection')
  const { ports, now } = c.var
  const { record, setting } = opened
  const { inspection, requests } = record
  const events = await ports.store.events(inspection.id)
  const ledger = opened.may('see-messages') ? await ports.store.notices(inspection.id) : []
  const lead = inspection.people['inspection-lead']
  const coordinator = inspection.people.coordinator
  const nameOf = await namesOf(ports.directory, [...requests.map(one => one.person), lead, coordinator])
  const facts = timelineFacts(record, setting, now)
  const waiting = requests.filter(isWaiting).sort(byDue)
  const settled = requests.filter(one => !isWaiting(one)).sort((a, b) => b.due.localeCompare(a.due))
  const row = boardRow(inspection, setting, now)
  const given = { opened, nameOf, now, ledger }
  return inspectionPage(
    c,
    opened,
    { path: '', title: 'Overview' },
    <>
      {!isOver(inspection) &&
        inspection.status !== 'suspended' &&
        opened.may('see-board') &&
        row.needs !== 'nothing' && (
          <InsetText>
            <p>{row.why}</p>
            {inspection.status === 'stuck' && opened.may('restart-relay') && (
              <p>
                <a href={`/inspections/${inspection.id}/restart`}>Start the automatic part again</a>
              </p>
            )}
          </InsetText>
        )}
      <SummaryList
        shortKeys
        rows={[
          { key: 'Inspection lead', value: lead === undefined ? 'nobody' : nameOf(lead) },
          { key: 'Coordinator', value: coordinator === undefined ? 'nobody' : nameOf(coordinator) },
          {
            key: 'Footprint',
            value: `${setting.footprint.name} (${count(setting.footprint.weeks, 'programme week')})`,
          },
          { key: 'Letter sent', value: <Day on={Temporal.PlainDate.from(inspection.letterDate)} /> },
          { key: 'Report', value: <>{reportWords(row.forecast)}</> },
        ]}
      />
      <Section title="Where it stands">
        <Timeline facts={facts} />
        <Details summary="The same as a table">
          <TimelineTable facts={facts} />
        </Details>
      </Section>
      <LatestChangeSection opened={opened} events={events} nameOf={nameOf} />
      <Section title="Waiting for">
        <RequestTable {...given} requests={waiting} caption="Open requests" none="Nothing is waited for now." />
      </Section>
      {settled.length > 0 && (
        <Details summary={`${count(settled.length, 'request')} settled`}>
          <RequestTable {...given} requests={settled} caption="Settled requests" />
        </Details>
      )}
    </>,
  )
}

const reportWords = (forecast: ReturnType<typeof boardRow>['forecast']): string => {
  if (forecast.kind === 'unknown') return forecast.reason
  const say = (date: string) => Temporal.PlainDate.from(date).toLocaleString('en-GB', { dateStyle: 'long' })
  if (forecast.kind === 'published') return `published on ${say(forecast.on)}`
  if (forecast.kind === 'on-plan') return `planned for ${say(forecast.planned)}`
  return `planned for ${say(forecast.planned)}, now expected on ${say(forecast.forecast)}: ${forecast.reason}`
}

interface Given {
  readonly opened: Opened
  readonly nameOf: NameOf
  readonly now: Temporal.Instant
  readonly ledger: readonly Notice[]
  readonly requests: readonly Request[]
  readonly caption: string
  readonly none?: string
}

const RequestTable = ({ opened, nameOf, now, ledger, requests, caption, none }: Given) => {
  const { record, setting, may } = opened
  const reminders = {
    heading: 'Reminders',
    cell: (one: Request) => (
      <>
        {lastReminder(one, ledger)}
        <span class="ji_hint">{nextReminder(one)}</span>
      </>
    ),
  }
  return (
    <Table
      caption={caption}
      captionHidden
      none={none}
      rows={requests}
      columns={[
        {
          heading: 'Request',
          rowHeader: true,
          cell: one => {
            const name = requestName(rowOf(one, setting))
            const path = `/inspections/${record.inspection.id}/requests/${one.key}`
            return may('see-request', one) ? <a href={path}>{name}</a> : name
          },
        },
        {
          heading: 'Asked of',
          cell: one => (
            <>
              {nameOf(one.person)}
              <span class="ji_hint">{asWhom(one, record.inspection)}</span>
            </>
          ),
        },
        { heading: 'Due', cell: one => <ShortDue request={one} now={now} /> },
        { heading: 'State', cell: one => <RequestState request={one} now={now} /> },
        ...(may('see-messages') && requests.some(isWaiting) ? [reminders] : []),
      ]}
    />
  )
}

const reminding = new Set<Notice['template']>(['reminder-before', 'reminder-after', 'escalation'])

const lastReminder = ({ key }: Request, ledger: readonly Notice[]): string => {
  const sent = ledger.flatMap(one =>
    one.about === key && reminding.has(one.template) && 'acceptedAt' in one ? [one.acceptedAt] : [],
  )
  const last = sent.sort().at(-1)
  return last === undefined ? 'none yet' : `last ${dayOf(last)}`
}

const nextReminder = (one: Request): string => {
  const next = isUnanswered(one) && one.paused === undefined ? one.rungs[0] : undefined
  return next === undefined ? 'no other to come' : `next ${dayOf(next.at)}`
}

const dayOf = (instant: string): string =>
  londonDate(Temporal.Instant.from(instant)).toLocaleString('en-GB', { day: 'numeric', month: 'short' })
