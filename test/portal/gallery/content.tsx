import { Banner } from '../../../portal/design/banner.tsx'
import { Beside } from '../../../portal/design/beside.tsx'
import { Details } from '../../../portal/design/details.tsx'
import { InsetText } from '../../../portal/design/inset-text.tsx'
import { Section } from '../../../portal/design/section.tsx'
import { SideNavigation } from '../../../portal/design/side-navigation.tsx'
import { SummaryCard } from '../../../portal/design/summary-card.tsx'
import { SummaryList } from '../../../portal/design/summary-list.tsx'
import { Tag } from '../../../portal/design/tag.tsx'
import { TaskList } from '../../../portal/design/task-list.tsx'
import { Timeline } from '../../../portal/design/timeline.tsx'
import { WarningText } from '../../../portal/design/warning-text.tsx'

const tones = ['grey', 'green', 'teal', 'blue', 'purple', 'pink', 'red', 'orange', 'yellow'] as const

const facts = [
  { key: 'Due', value: 'Wednesday 6 December 2023 at 17:00' },
  { key: 'State', value: <Tag tone="blue">Submitted</Tag> },
  {
    key: 'Asked of',
    value: 'Morag Invented, inspection co-ordinator, morag.invented@east-lothian-council.example',
    actions: [
      { text: 'Hand over', href: '/hand-over', about: 'the request' },
      { text: 'Ask', href: '/ask', about: 'a question about the request' },
    ],
  },
]

export const ContentParts = () => (
  <>
    <SummaryList rows={facts} shortKeys />
    <InsetText>
      <p>Send numbers of children only. Names, dates of birth and CHI numbers do not belong in the return.</p>
    </InsetText>
    <WarningText>
      <p>A return that holds personal data is refused, and is not kept.</p>
    </WarningText>
    <Banner tone="warning" title="This date is provisional" body={<p>The council has not published its holidays.</p>} />
    <Banner tone="info" title="A colleague is answering too" />
    <Banner tone="error" title="The file was refused" body={<p>Two cells look like CHI numbers: B4 and B7.</p>} />
    <Section title="What is to do">
      <TaskList
        label="What is to do"
        tasks={[
          { text: 'Read the guidance', href: '/a', status: { text: 'Done', tone: 'green' } },
          { text: 'Upload the workbook', href: '/b', hint: 'CSV or XLSX', status: { text: 'Not begun', tone: 'blue' } },
          { text: 'Send the return', status: { text: 'Cannot begin yet', tone: 'grey' } },
        ]}
      />
    </Section>
    <SummaryCard
      title="Workbook"
      actions={[{ text: 'Remove', href: '/remove', about: 'the workbook' }]}
      rows={[
        { key: 'File', value: 'return-of-the-partnership-final-version-2026-11-23.xlsx' },
        { key: 'Checksum', value: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' },
      ]}
    />
    <Section title="History">
      <Beside
        navigation={
          <SideNavigation
            label="This inspection"
            items={[
              { text: 'Overview', href: '/overview' },
              { text: 'Requests', href: '/requests', count: 4 },
              { text: 'History', href: '/history', current: true },
            ]}
          />
        }
      >
        <Timeline
          label="History"
          items={[
            {
              when: '23 November 2026 at 09:00',
              by: 'the system',
              title: 'Reminder sent',
              body: <p>Two days left.</p>,
            },
            {
              when: '20 November 2026 at 14:12',
              by: 'Ada Example',
              title: 'Letter sent',
              datetime: '2026-11-20T14:12:00Z',
            },
          ]}
        />
      </Beside>
    </Section>
    <Details summary="Why this date?">
      <p>Three programme weeks after the letter; the school holiday from 22 December does not count.</p>
    </Details>
    <p>
      {tones.map(tone => (
        <>
          <Tag tone={tone}>{tone}</Tag>{' '}
        </>
      ))}
      <Tag>plain</Tag>
    </p>
  </>
)
