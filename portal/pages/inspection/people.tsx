import { isOver } from '../../../domain/inspection/inspection.ts'
import { type Role, roleNames, roles } from '../../../domain/roles/roles.ts'
import type { Person } from '../../../functions/ports/directory/person.ts'
import { Section } from '../../design/section.tsx'
import { ActionLink } from '../../design/summary-list.tsx'
import { Table } from '../../design/table.tsx'
import { inSentence } from '../../design/words.ts'
import type { PortalContext } from '../../http/context.ts'
import { type Opened, openInspection } from '../../reading/inspection.ts'
import { inspectionPage } from './inspection-page.tsx'

interface Held {
  readonly role: Role
  /** `gone`: somebody who is not in the directory any more. */
  readonly by: Person | 'nobody' | 'gone'
}

/** Who holds which role in an inspection. Partners see no addresses or numbers. */
export const peoplePage = async (c: PortalContext) => {
  const opened = await openInspection(c, 'see-inspection')
  const { people } = opened.record.inspection
  const known = await c.var.ports.directory.getMany([...new Set(Object.values(people))])
  const held = roleNames.map((role): Held => {
    const id = people[role]
    return { role, by: id === undefined ? 'nobody' : (known.get(id) ?? 'gone') }
  })
  const of = (side: 'partnership' | 'inspectorate') => held.filter(one => roles[one.role].side === side)
  return inspectionPage(
    c,
    opened,
    { path: '/people', title: 'People' },
    <>
      <Section title="The partnership">
        <Roles opened={opened} held={of('partnership')} caption="People of the partnership" />
      </Section>
      <Section title="The inspectorate">
        <Roles opened={opened} held={of('inspectorate')} caption="People of the inspectorate" />
      </Section>
    </>,
  )
}

/**
 * Whether somebody may say who holds a role. Nothing waits for anybody once an inspection is closed; cancelled, somebody has to
 * see to the personal records.
 */
export const mayName = ({ record: { inspection }, may }: Opened): boolean =>
  may('name-person') &&
  (!isOver(inspection) || (inspection.status === 'cancelled' && inspection.disposal !== undefined))

interface RolesProps {
  readonly opened: Opened
  readonly held: readonly Held[]
  readonly caption: string
}

const Roles = ({ opened, held, caption }: RolesProps) => {
  const { id } = opened.record.inspection
  const contact = { heading: 'Contact', cell: ({ by }: Held) => (isPerson(by) ? <Contact person={by} /> : '') }
  const change = {
    heading: 'Change',
    cell: ({ role, by }: Held) => (
      <ActionLink
        text={by === 'nobody' ? 'Name' : 'Change'}
        href={`/inspections/${id}/people/${role}`}
        about={`the ${inSentence(roles[role].title)}`}
      />
    ),
  }
  return (
    <Table
      caption={caption}
      captionHidden
      rows={held}
      columns={[
        { heading: 'Role', rowHeader: true, cell: ({ role }) => roles[role].title },
        { heading: 'Name', cell: ({ by }) => nameWords(by) },
        { heading: 'Organisation', cell: ({ by }) => (isPerson(by) ? by.organisation : '') },
        ...(opened.may('see-board') ? [contact] : []),
        ...(mayName(opened) ? [change] : []),
      ]}
    />
  )
}

const isPerson = (by: Held['by']): by is Person => typeof by === 'object'

const nameWords = (by: Held['by']): string => {
  if (by === 'nobody') return 'not named yet'
  return by === 'gone' ? 'somebody who is not in the directory any more' : by.name
}

const Contact = ({ person: { email, phone } }: { readonly person: Person }) => (
  <>
    <a href={`mailto:${email}`}>{email}</a>
    {phone !== undefined && (
      <span class="ji_hint">
        <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{phone}</a>
      </span>
    )}
  </>
)
