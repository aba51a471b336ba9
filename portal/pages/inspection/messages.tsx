import { Temporal } from 'temporal-polyfill'
import type { Notice } from '../../../domain/inspection/notice.ts'
import { renderNotice } from '../../../domain/notices/render.ts'
import { InsetText } from '../../design/inset-text.tsx'
import { SummaryList } from '../../design/summary-list.tsx'
import { Table } from '../../design/table.tsx'
import { Tag, type Tone } from '../../design/tag.tsx'
import { listInWords, momentInWords } from '../../design/words.ts'
import type { PortalContext } from '../../http/context.ts'
import { show } from '../../page/show.tsx'
import { openInspection } from '../../reading/inspection.ts'
import { namesOf } from '../../reading/names.ts'
import { notFound } from '../../reading/not-found.ts'
import { inspectionPage } from './inspection-page.tsx'

const states: Record<Notice['state'], { readonly text: string; readonly tone: Tone }> = {
  due: { text: 'To be sent', tone: 'blue' },
  claimed: { text: 'Being sent', tone: 'blue' },
  accepted: { text: 'Sent', tone: 'teal' },
  delivered: { text: 'Delivered', tone: 'green' },
  bounced: { text: 'Bounced', tone: 'red' },
  held: { text: 'Held while suspended', tone: 'grey' },
  complained: { text: 'Called unwanted by the receiver', tone: 'red' },
  suppressed: { text: 'Not sent', tone: 'orange' },
  retired: { text: 'Not needed any more', tone: 'grey' },
}

const notSentWords: Record<NonNullable<Extract<Notice, { state: 'suppressed' }>['why']>, string> = {
  'no-address': 'there is no address',
  undeliverable: 'messages to this address come back',
  trial: 'only the team is written to for now',
  unknown: 'it may have left: it was on its way, and nobody can tell',
}

/** The state in words; what may have left is not called unsent. */
const stateOf = (one: Notice): (typeof states)[Notice['state']] =>
  one.state === 'suppressed' && one.why === 'unknown' ? { text: 'Not known', tone: 'orange' } : states[one.state]

/** What became of a message and when, in a line; the way out where there is one. */
const becameOf = (one: Notice): string => {
  const on = (instant: string) => momentInWords(Temporal.Instant.from(instant))
  switch (one.state) {
    case 'accepted':
      return one.delayedAt === undefined
        ? 'handed over; whether it arrived is not known yet'
        : `delayed, told ${on(one.delayedAt)}`
    case 'delivered':
      return `arrived ${on(one.deliveredAt)}`
    case 'bounced':
      return `came back ${on(one.bouncedAt)}: correct the address in the directory`
    case 'complained':
      return `called unwanted ${on(one.complainedAt)}: talk to the receiver`
    case 'suppressed':
      return one.why === undefined ? 'nobody had an address' : notSentWords[one.why]
    case 'retired':
      return one.why
    case 'held':
      return `since ${on(one.heldAt)}`
    default:
      return ''
  }
}

/** When a notice left, or is to leave. */
const whenOf = (one: Notice): string => ('acceptedAt' in one ? one.acceptedAt : one.notBefore)

/** Every message of an inspection: to whom, about what, when, and what became of it. */
export const messagesPage = async (c: PortalContext) => {
  const opened = await openInspection(c, 'see-messages')
  const { ports } = c.var
  const { record, setting } = opened
  const notices = [...(await ports.store.notices(record.inspection.id))].sort((a, b) =>
    whenOf(b).localeCompare(whenOf(a)),
  )
  const nameOf = await namesOf(
    ports.directory,
    notices.map(one => one.to),
  )
  const subjectOf = (notice: Notice) =>
    renderNotice({ notice, record, footprint: setting.footprint }, ports.portalUrl).subject
  return inspectionPage(
    c,
    opened,
    { path: '/messages', title: 'Messages' },
    <Table
      caption="Messages, the newest first"
      captionHidden
      none="Nothing has been written yet."
      rows={notices}
      columns={[
        {
          heading: 'Message',
          rowHeader: true,
          cell: one => (
            <a href={`/inspections/${record.inspection.id}/messages/${encodeURIComponent(one.slot)}`}>
              {subjectOf(one)}
            </a>
          ),
        },
        { heading: 'To', cell: one => nameOf(one.to) },
        { heading: 'When', cell: one => momentInWords(Temporal.Instant.from(whenOf(one))) },
        {
          heading: 'State',
          cell: one => (
            <>
              <Tag tone={stateOf(one).tone}>{stateOf(one).text}</Tag>
              <span class="ji_hint">{becameOf(one)}</span>
            </>
          ),
        },
      ]}
    />,
  )
}

/** One message as its reader gets it. */
export const messagePage = async (c: PortalContext) => {
  const { record, setting } = await openInspection(c, 'see-messages')
  const { ports } = c.var
  const { id } = record.inspection
  const notice = (await ports.store.notices(id)).find(one => one.slot === c.req.param('slot'))
  if (notice === undefined) throw notFound()
  const nameOf = await namesOf(ports.directory, [notice.to])
  const { subject, text } = renderNotice({ notice, record, footprint: setting.footprint }, ports.portalUrl)
  return show(
    c,
    { title: subject, back: { text: 'All messages', href: `/inspections/${id}/messages` } },
    <>
      <SummaryList
        rows={[
          { key: 'To', value: nameOf(notice.to) },
          { key: 'When', value: momentInWords(Temporal.Instant.from(whenOf(notice))) },
          {
            key: 'State',
            value: listInWords([stateOf(notice).text, becameOf(notice)].filter(text => text !== '')),
          },
          ...('messageId' in notice ? [{ key: 'Proof', value: proofOf(notice) }] : []),
          { key: 'Reference', value: notice.reference },
        ]}
      />
      <Letter text={text} />
    </>,
  )
}

/** What SES said when it took the message over; the id finds it there. */
const proofOf = (one: { readonly acceptedAt: string; readonly messageId: string }): string =>
  `taken over ${momentInWords(Temporal.Instant.from(one.acceptedAt))} as ${one.messageId}`

/** The text of a message, paragraph by paragraph. */
export const Letter = ({ text }: { readonly text: string }) => (
  <InsetText>
    {text.split('\n\n').map(part => (
      <p class="ji_letter">{part}</p>
    ))}
  </InsetText>
)
