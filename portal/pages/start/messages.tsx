import { Temporal } from 'temporal-polyfill'
import type { Stage } from '../../../domain/footprints/stages.ts'
import { londonDate } from '../../../domain/time/london.ts'
import { plannedStart } from '../../../functions/start-inspection/start.ts'
import { ButtonLink } from '../../design/button.tsx'
import { Chips } from '../../design/chips.tsx'
import { Details } from '../../design/details.tsx'
import { Table } from '../../design/table.tsx'
import { Tag } from '../../design/tag.tsx'
import { Day } from '../../design/time.tsx'
import { count } from '../../design/words.ts'
import type { PortalContext } from '../../http/context.ts'
import { show } from '../../page/show.tsx'
import { type NameOf, namesOf } from '../../reading/names.ts'
import { type Previewed, previewMessages } from '../../start/preview.ts'
import { Letter } from '../inspection/messages.tsx'
import { eventOrBack } from './starter.ts'

/** Every letter, request and reminder of the inspection that is being started, with real people and dates, stage by stage. */
export const messagesPreview = async (c: PortalContext) => {
  const { event, area } = await eventOrBack(c)
  const { ports } = c.var
  const despiteOpen = event.despiteOpen ?? 'seen'
  const { change, setting } = await plannedStart(ports, { ...event, allowProvisional: true, despiteOpen })
  const messages = previewMessages(change, setting, ports.portalUrl)
  const { stages } = setting.footprint
  const shown = stages.find(one => one.key === c.req.query('stage')) ?? stages[0]
  const nameOf = await namesOf(
    ports.directory,
    messages.map(one => one.to),
  )
  const reminders = messages.filter(one => one.isReminder).length
  const inStage = (stage: Stage | undefined) => messages.filter(one => one.stage === stage)
  return show(
    c,
    {
      title: 'Letters and reminders',
      caption: area.name,
      width: 'wide',
      back: { text: 'The plan', href: '/start/plan' },
      intro: `${count(messages.length - reminders, 'message')} and ${count(reminders, 'reminder')}.`,
    },
    <>
      <p>
        A reminder leaves only while there is no answer. What is written when somebody answers, decides or publishes is
        not here: it depends on what people do. One person’s reminders of one day come in one e-mail.
      </p>
      <Chips
        label="Stages"
        chips={stages.map(({ key, name }) => ({
          text: name,
          href: `/start/messages?stage=${key}`,
          chosen: key === shown?.key,
          count: inStage(key).length,
        }))}
      />
      <Messages messages={inStage(shown?.key)} nameOf={nameOf} caption={shown?.name ?? 'Messages'} />
      <ButtonLink href="/start/plan">Back to the plan</ButtonLink>
    </>,
  )
}

interface MessagesProps {
  readonly messages: readonly Previewed[]
  readonly nameOf: NameOf
  readonly caption: string
}

const Messages = ({ messages, nameOf, caption }: MessagesProps) => (
  <Table
    caption={caption}
    rows={messages}
    none="Nothing is written in this stage."
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
  />
)
