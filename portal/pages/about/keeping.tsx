import { Section } from '../../design/section.tsx'
import { Table } from '../../design/table.tsx'
import { Tag } from '../../design/tag.tsx'
import { linkMonths } from '../../links/links.ts'

type Sure = 'by-law' | 'set' | 'assumed'

interface Kept {
  readonly what: string
  readonly howLong: string
  readonly sure: Sure
}

const kept: readonly Kept[] = [
  {
    what: 'Personal records that were obtained for an inspection',
    howLong:
      'returned or destroyed by one year after the latest of: the report to Ministers, its publication, the end of proceedings connected with it (SSI 2011/183, regulation 9). The service asks for this on its date; people do it',
    sure: 'by-law',
  },
  {
    what: 'The history of an inspection, its answers, questions, notes and messages',
    howLong: 'until the records of the inspection are disposed of. Nothing of it is deleted by itself today',
    sure: 'assumed',
  },
  {
    what: 'Your entry in the directory',
    howLong: 'while you hold a role in an inspection, or your organisation names you. It is taken out by a person',
    sure: 'assumed',
  },
  { what: 'A session', howLong: '36 hours after it began', sure: 'set' },
  { what: 'What you typed and did not send', howLong: '90 days', sure: 'set' },
  {
    what: 'A calendar link or a key for programs',
    howLong: `${linkMonths} months, or until you revoke it`,
    sure: 'set',
  },
  {
    what: 'A file that was refused',
    howLong: 'deleted when it is refused; its last copy goes within ten days',
    sure: 'set',
  },
  { what: 'Copies for recovery after a mishap', howLong: '35 days after the original has gone', sure: 'set' },
  { what: 'Technical logs, without what you typed', howLong: 'one year', sure: 'set' },
]

const words: Record<Sure, { readonly text: string; readonly tone: 'green' | 'blue' | 'yellow' }> = {
  'by-law': { text: 'By law', tone: 'green' },
  set: { text: 'Set in the service', tone: 'blue' },
  assumed: { text: 'Assumed', tone: 'yellow' },
}

/** How long each thing is kept, and how sure that is. */
export const Keeping = () => (
  <Section title="How long it is kept">
    <p>“Assumed” means that the inspectorate has not confirmed it yet: ask us if it matters to you.</p>
    <Table
      caption="How long things are kept"
      captionHidden
      rows={kept}
      columns={[
        { heading: 'What', rowHeader: true, cell: one => one.what },
        { heading: 'How long', cell: one => one.howLong },
        { heading: 'How sure', cell: ({ sure }) => <Tag tone={words[sure].tone}>{words[sure].text}</Tag> },
      ]}
    />
  </Section>
)
