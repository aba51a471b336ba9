import { Temporal } from 'temporal-polyfill'
import { settingOf } from '../../../domain/decisions/setting.ts'
import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import { isUnanswered, isWaiting, type Request } from '../../../domain/inspection/request.ts'
import { roles } from '../../../domain/roles/roles.ts'
import { londonDate } from '../../../domain/time/london.ts'
import { InsetText } from '../../design/inset-text.tsx'
import { Section } from '../../design/section.tsx'
import { Table } from '../../design/table.tsx'
import { Day } from '../../design/time.tsx'
import { count, daysAway } from '../../design/words.ts'
import type { PortalContext } from '../../http/context.ts'
import { signedIn } from '../../http/signed-in.ts'
import { show } from '../../page/show.tsx'
import type { PortalPorts } from '../../ports.ts'
import { type NameOf, namesOf } from '../../reading/names.ts'
import { byDue, requestName, rowOf } from '../../reading/requests.ts'
import { RequestState } from '../inspection/request-state.tsx'

interface Row {
  readonly record: InspectionRecord
  readonly request: Request
  readonly name: string
}

/** Everything that is asked of somebody and of his or her partnership, by date. */
export const ownRequests = async (c: PortalContext) => {
  const { person, viewer } = signedIn(c)
  const { ports, now } = c.var
  const areas = viewer.access.kind === 'partner' ? viewer.access.areas : []
  const mine = await ports.store.openRequestsOf(person.id)
  const ofAreas = (await Promise.all(areas.map(area => ports.store.openInspectionsOf(area)))).flat()
  const ids = [...new Set([...mine.map(one => one.inspectionId), ...ofAreas.map(one => one.id)])]
  const rows = (await Promise.all(ids.map(id => rowsOf(ports, id)))).flat().sort((a, b) => byDue(a.request, b.request))
  const own = rows.filter(({ request }) => request.person === person.id)
  const waiting = own.filter(({ request }) => isUnanswered(request))
  const sent = own.filter(({ request }) => !isUnanswered(request))
  const others = rows.filter(
    ({ request }) => request.person !== person.id && isWaiting(request) && isOfPartners(request),
  )
  const nameOf = await namesOf(
    ports.directory,
    others.map(({ request }) => request.person),
  )
  const given = { now, nameOf }
  return show(
    c,
    {
      title: 'Your requests',
      width: 'wide',
      intro: waiting.length === 0 ? 'Nothing is asked of you now.' : `${count(waiting.length, 'answer')} to give.`,
    },
    <>
      {waiting.length === 0 ? (
        <InsetText>
          <p>You will get an e-mail as soon as something is asked of you. There is nothing that you need to watch.</p>
        </InsetText>
      ) : (
        <Section title="Asked of you">
          <Requests {...given} rows={waiting} caption="Asked of you" />
        </Section>
      )}
      {others.length > 0 && areas.length > 0 && (
        <Section title="Asked of your colleagues">
          <p>How the other requests to your partnership stand. What they send is for them and the inspection team.</p>
          <Requests {...given} rows={others} caption="Asked of your colleagues" whose />
        </Section>
      )}
      {sent.length > 0 && (
        <Section title="Answered by you">
          <Requests {...given} rows={sent} caption="Answered by you" />
        </Section>
      )}
    </>,
  )
}

const isOfPartners = ({ role }: Request): boolean => roles[role].side === 'partnership'

const rowsOf = async ({ store, calendars }: Pick<PortalPorts, 'store' | 'calendars'>, id: string): Promise<Row[]> => {
  const record = await store.load(id)
  const setting = settingOf(record.inspection, calendars)
  return record.requests.map(request => ({ record, request, name: requestName(rowOf(request, setting)) }))
}

interface Given {
  readonly rows: readonly Row[]
  readonly caption: string
  readonly now: Temporal.Instant
  readonly nameOf: NameOf
  /** Whether to say of whom it is asked. */
  readonly whose?: boolean
}

const Requests = ({ rows, caption, now, nameOf, whose = false }: Given) => {
  const today = londonDate(now)
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      columns={[
        {
          heading: 'Request',
          rowHeader: true,
          cell: ({ record, request, name }) => (
            <>
              <a href={`/inspections/${record.inspection.id}/requests/${request.key}`}>{name}</a>
              <span class="ji_hint">Joint inspection of {record.inspection.areaName}</span>
            </>
          ),
        },
        ...(whose ? [{ heading: 'Asked of', cell: ({ request }: Row) => nameOf(request.person) }] : []),
        {
          heading: 'Due',
          cell: ({ request }) => {
            const due = londonDate(Temporal.Instant.from(request.due))
            return (
              <>
                <Day on={due} short />
                {isUnanswered(request) && <span class="ji_hint">{daysAway(due, today)}, by 17:00</span>}
              </>
            )
          },
        },
        { heading: 'State', cell: ({ request }) => <RequestState request={request} now={now} /> },
      ]}
    />
  )
}
