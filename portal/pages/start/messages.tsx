import { Temporal } from 'temporal-polyfill'
import { londonDate } from '../../../domain/time/london.ts'
import { plannedStart } from '../../../functions/start-inspection/start.ts'
import { Details } from '../../design/details.tsx'
import { Table } from '../../design/table.tsx'
import { Tag } from '../../design/tag.tsx'
import { Day } from '../../design/time.tsx'
import { count } from '../../design/words.ts'
import type { PortalContext } from '../../http/context.ts'
import { show } from '../../page/show.tsx'
import { namesOf } from '../../reading/names.ts'
import { previewMessages } from '../../start/preview.ts'
import { Letter } from '../inspection/messages.tsx'
import { eventOrBack } from './starter.ts'

/** Every letter, request and reminder of the inspection that is being started, with real people and dates. */
export const messagesPreview = async (c: PortalContext) => {
  const { event } = await eventOrBack(c)
  const { ports } = c.var
  const despiteOpen = event.despiteOpen ?? 'seen'
  const planned = await plannedStart(ports, { ...event, allowProvisional: true, despiteOpen })
  const messages = previewMessages(planned.change, planned.setting, ports.portalUrl)
  const nameOf = await namesOf(
    ports.directory,
    messages.map(one => one.to),
  )
  const reminders = messages.filter(one => one.isReminder).length
  return show(
    c,
    {
      title: 'Letters and reminders',
      caption: planned.change.inspection.areaName,
      width: 'wide',
      back: { text: 'The plan', href: '/start/plan' },
      intro: `${count(messages.length - reminders, 'message')} and ${count(reminders, 'reminder')}. A reminder leaves only while there is no answer. What is written when somebody answers, decides or publishes is not among them: it depends on what people do.`,
    },
    <Table
      caption="Messages by date"
      captionHidden
      rows={messages}
      columns={[
        { heading: 'Not before', cell: one => <Day on={londonDate(Temporal.Instant.from(one.at))} short /> },
        { heading: 'To', cell: one => nameOf(one.to) },
        {
          heading: 'Message',
          rowHeader: true,
          cell: one => (
            <Details summary={one.subject}>
              <Letter text={one.text} />
            </Details>
          ),
        },
        {
          heading: 'Kind',
          cell: one => (one.isReminder ? <Tag tone="yellow">Reminder</Tag> : <Tag tone="blue">Message</Tag>),
        },
      ]}
    />,
  )
}
