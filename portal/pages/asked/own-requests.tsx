import type { Temporal } from 'temporal-polyfill'
import { isUnanswered, isWaiting, type Request } from '../../../domain/inspection/request.ts'
import { may } from '../../../domain/rights/rights.ts'
import { roles } from '../../../domain/roles/roles.ts'
import { InsetText } from '../../design/inset-text.tsx'
import { Section } from '../../design/section.tsx'
import { Table } from '../../design/table.tsx'
import { count, listInWords } from '../../design/words.ts'
import type { PortalContext } from '../../http/context.ts'
import { signedIn } from '../../http/signed-in.ts'
import { show } from '../../page/show.tsx'
import { type NameOf, namesOf } from '../../reading/names.ts'
import { byDue } from '../../reading/requests.ts'
import { RequestState } from '../inspection/request-state.tsx'
import { EndedOfPartner } from './ended-of-partner.tsx'
import { isForMeToCheck, isForMeToDecide, mayHaveWork, nextInWords, type Row, rowsOf } from './request-rows.ts'
import { ShortDue } from './request-standing.tsx'

/** Everything that is asked of somebody and of his or her partnership, by date. */
export const ownRequests = async (c: PortalContext) => {
  const { person, viewer } = signedIn(c)
  const isStaff = viewer.access.kind === 'staff'
  const { ports, now } = c.var
  const areas = viewer.access.kind === 'partner' ? viewer.access.areas : []
  const mine = await ports.store.openRequestsOf(person.id)
  const ofAreas = (await Promise.all(areas.map(area => ports.store.openInspectionsOf(area)))).flat()
  const endedOnes = (await Promise.all(areas.map(area => ports.store.listOver({ area, limit: endedAtMost })))).flat()
  const endedRows = (await Promise.all(endedOnes.slice(-endedAtMost).map(one => rowsOf(ports, one.id)))).flat()
  const ended = endedRows.filter(({ request }) => isAnsweredBy(request, person.id))
  const ofTeam = isStaff ? (await ports.store.listOpen()).filter(one => mayHaveWork(one, person.id)) : []
  const ids = [...new Set([...mine.map(one => one.inspectionId), ...[...ofAreas, ...ofTeam].map(one => one.id)])]
  const rows = (await Promise.all(ids.map(id => rowsOf(ports, id))))
    .flat()
    .filter(({ record, request }) => may(viewer, 'see-request', record.inspection, request))
    .sort((a, b) => byDue(a.request, b.request))
  const own = rows.filter(({ request }) => request.person === person.id)
  const unanswered = own.filter(({ request }) => isUnanswered(request))
  const waiting = unanswered.filter(({ record }) => record.inspection.status !== 'suspended')
  const suspended = unanswered.filter(({ record }) => record.inspection.status === 'suspended')
  const toCheck = rows.filter(row => isForMeToCheck(row, viewer))
  const toDecide = rows.filter(row => isForMeToDecide(row, viewer))
  const sent = rows
    .filter(({ request }) => isAnsweredBy(request, person.id))
    .sort((a, b) => answeredAt(b).localeCompare(answeredAt(a)))
    .slice(0, lately)
  const others = rows.filter(
    ({ request }) => request.person !== person.id && isWaiting(request) && isOfPartners(request),
  )
  const nameOf = await namesOf(
    ports.directory,
    [...others, ...toCheck, ...toDecide].map(({ request }) => request.person),
  )
  const given = { now, nameOf }
  return show(
    c,
    {
      title: 'Your requests',
      width: 'wide',
      intro: introOf(waiting.length, toCheck.length + toDecide.length),
    },
    <>
      {waiting.length + toCheck.length + toDecide.length === 0 && (
        <InsetText>
          <p>You will get an e-mail as soon as something is asked of you. There is nothing that you need to watch.</p>
        </InsetText>
      )}
      {waiting.length > 0 && (
        <Section title="Asked of you">
          <Requests {...given} rows={waiting} caption="Asked of you" />
        </Section>
      )}
      {suspended.length > 0 && (
        <Section title="Suspended">
          <p>
            These inspections are suspended: nothing is due until they go on, and the time that is left stays the same.
          </p>
          <Requests {...given} rows={suspended} caption="Suspended" />
        </Section>
      )}
      {toDecide.length > 0 && (
        <Section title="To decide">
          <p>Somebody asks for more time, or has not answered for long: say how it goes on.</p>
          <Requests {...given} rows={toDecide} caption="To decide" whose />
        </Section>
      )}
      {toCheck.length > 0 && (
        <Section title="Answers to check">
          <Requests {...given} rows={toCheck} caption="Answers to check" whose />
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
      {endedOnes.length > 0 && (
        <Section title="Ended inspections">
          <EndedOfPartner inspections={endedOnes} answered={ended} />
        </Section>
      )}
    </>,
  )
}

/** Of one area so many inspections that ended are read, some thirty years of them. */
const endedAtMost = 12

const isAnsweredBy = (request: Request, person: string): boolean =>
  'submission' in request && request.submission.by === person

/** How many of one's own answers are listed. */
const lately = 20

const introOf = (answers: number, others: number): string => {
  if (answers + others === 0) return 'Nothing is asked of you now.'
  const parts = [
    ...(answers > 0 ? [`${count(answers, 'answer')} to give`] : []),
    ...(others > 0 ? [`${count(others, 'thing')} to check or decide`] : []),
  ]
  return `${listInWords(parts)}.`
}

const answeredAt = ({ request }: Row): string => ('submission' in request ? request.submission.at : '')

const isOfPartners = ({ role }: Request): boolean => roles[role].side === 'partnership'

interface Given {
  readonly rows: readonly Row[]
  readonly caption: string
  readonly now: Temporal.Instant
  readonly nameOf: NameOf
  /** Whether to say of whom it is asked. */
  readonly whose?: boolean
}

const Requests = ({ rows, caption, now, nameOf, whose = false }: Given) => {
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
          cell: ({ request }) => <ShortDue request={request} now={now} hours />,
        },
        {
          heading: 'State',
          cell: ({ request, acceptedBy }) => (
            <>
              <RequestState request={request} now={now} />
              <span class="ji_hint">{nextInWords(request, acceptedBy)}</span>
            </>
          ),
        },
      ]}
    />
  )
}
