import { mayAnywhere } from '../../../domain/rights/rights.ts'
import { roleNames, roles } from '../../../domain/roles/roles.ts'
import type { Person } from '../../../functions/ports/directory/person.ts'
import { Button, ButtonLink } from '../../design/button.tsx'
import { Chips } from '../../design/chips.tsx'
import { FilterForm } from '../../design/filter-form.tsx'
import { Section } from '../../design/section.tsx'
import { Table } from '../../design/table.tsx'
import { Tag } from '../../design/tag.tsx'
import { TextInput } from '../../design/text-input.tsx'
import { WarningText } from '../../design/warning-text.tsx'
import { count, listInWords } from '../../design/words.ts'
import type { PortalContext } from '../../http/context.ts'
import { signedIn } from '../../http/signed-in.ts'
import { show } from '../../page/show.tsx'
import { notAllowed } from '../../reading/not-allowed.ts'
import { accessWords } from './access-words.ts'
import { isKind, type Kind, kinds, matching } from './search.ts'

/** Everybody whom inspections may ask or tell something, by organisation; who cannot be asked is flagged. */
export const directoryPage = async (c: PortalContext) => {
  const { viewer } = signedIn(c)
  if (!mayAnywhere(viewer, 'see-directory')) throw notAllowed(viewer, 'see-directory')
  const everybody = await c.var.ports.directory.list()
  const search = c.req.query('q')?.trim() ?? ''
  const asked = c.req.query('show')
  const kind: Kind = isKind(asked) ? asked : 'all'
  const found = matching(everybody, search)
  const shown = found.filter(kinds[kind].holds)
  const missing = await missingIn(c, everybody)
  return show(
    c,
    {
      title: 'Directory',
      width: 'wide',
      intro: `${count(everybody.length, 'person', 'people')} whom inspections may write to.`,
    },
    <>
      {mayAnywhere(viewer, 'change-directory') && <ButtonLink href="/directory/new">Add a person</ButtonLink>}
      {missing.map(({ href, says }) => (
        <WarningText>
          {says} <a href={href}>Name somebody</a>
        </WarningText>
      ))}
      <FilterForm action="/directory" label="Search the directory">
        <TextInput
          form={{ values: { q: search }, problems: [] }}
          name="q"
          label="Name, organisation or e-mail"
          type="search"
        />
        {kind !== 'all' && <input type="hidden" name="show" value={kind} />}
        <Button kind="secondary" small>
          Search
        </Button>
      </FilterForm>
      <Chips label="Parts of the directory" chips={chipsOf(found, search, kind)} />
      {shown.length === 0 && <p class="ji_none">Nobody in the directory fits.</p>}
      {[...Map.groupBy(shown, one => one.organisation)].map(([organisation, people]) => (
        <Section title={organisation} id={`organisation-${people[0]?.id ?? ''}`}>
          <People organisation={organisation} people={people} />
        </Section>
      ))}
    </>,
  )
}

const chipsOf = (found: readonly Person[], search: string, chosen: Kind) =>
  Object.entries(kinds).map(([kind, { text, holds }]) => {
    const query = new URLSearchParams({
      ...(search === '' ? {} : { q: search }),
      ...(kind === 'all' ? {} : { show: kind }),
    }).toString()
    const href = query === '' ? '/directory' : `/directory?${query}`
    return { text, href, chosen: kind === chosen, count: found.filter(holds).length }
  })

const People = ({ organisation, people }: { readonly organisation: string; readonly people: readonly Person[] }) => (
  <Table
    caption={`People of ${organisation}`}
    captionHidden
    rows={people}
    columns={[
      {
        heading: 'Name',
        rowHeader: true,
        cell: ({ id, name, title }) => (
          <>
            <a href={`/directory/${id}`}>{name}</a>
            {title !== undefined && <span class="ji_hint">{title}</span>}
          </>
        ),
      },
      {
        heading: 'Contact',
        cell: ({ email, phone }) => (
          <>
            {email}
            {phone !== undefined && <span class="ji_hint">{phone}</span>}
          </>
        ),
      },
      {
        heading: 'Signs in as',
        cell: ({ access }) => (access === undefined ? <Tag tone="orange">Cannot sign in</Tag> : accessWords(access)),
      },
    ]}
  />
)

/** Roles of open inspections whose holder is not in the directory any more: nobody is written to. */
const missingIn = async (c: PortalContext, everybody: readonly Person[]) => {
  const known = new Set(everybody.map(one => one.id))
  const open = await c.var.ports.store.listOpen()
  return open.flatMap(({ id, areaName, people }) => {
    const gone = roleNames.filter(role => {
      const holder = people[role]
      return holder !== undefined && !known.has(holder)
    })
    const titles = listInWords(gone.map(role => roles[role].title))
    return gone.length === 0
      ? []
      : [{ href: `/inspections/${id}/people`, says: `${areaName}: the address is missing of ${titles}.` }]
  })
}
