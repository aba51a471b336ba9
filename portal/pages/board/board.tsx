import { Hono } from 'hono'
import type { Temporal } from 'temporal-polyfill'
import { type BoardFilter, filtered, filterQuery, readFilter } from '../../../domain/board/filter.ts'
import { needs, needsWords } from '../../../domain/board/needs.ts'
import { type BoardRow, boardRows } from '../../../domain/board/row.ts'
import { viewsFor } from '../../../domain/board/views.ts'
import { stages } from '../../../domain/footprints/stages.ts'
import type { Inspection } from '../../../domain/inspection/inspection.ts'
import { mayAnywhere } from '../../../domain/rights/rights.ts'
import { personFor } from '../../../domain/roles/roles.ts'
import { londonDate } from '../../../domain/time/london.ts'
import { type Person, undeliverableNow } from '../../../functions/ports/directory/person.ts'
import { boardCsv } from '../../board/csv.ts'
import { Button } from '../../design/button.tsx'
import { Chips } from '../../design/chips.tsx'
import { Figures } from '../../design/figures.tsx'
import { blank } from '../../design/filled.ts'
import { FilterForm } from '../../design/filter-form.tsx'
import { InsetText } from '../../design/inset-text.tsx'
import { Select } from '../../design/select.tsx'
import { WarningText } from '../../design/warning-text.tsx'
import { count } from '../../design/words.ts'
import type { Portal, PortalContext } from '../../http/context.ts'
import { signedIn } from '../../http/signed-in.ts'
import { show } from '../../page/show.tsx'
import type { PortalPorts } from '../../ports.ts'
import { nameIn } from '../../reading/names.ts'
import { notAllowed } from '../../reading/not-allowed.ts'
import { modes } from '../system/mail.tsx'
import { BoardTable } from './board-table.tsx'

/**
 * The rows of the board and the people in them: one query of the index of open inspections, whatever has closed, and the
 * directory's entries of whoever is asked.
 */
export const boardOf = async (
  { store, calendars, directory }: Pick<PortalPorts, 'store' | 'calendars' | 'directory'>,
  now: Temporal.Instant,
): Promise<{ rows: BoardRow[]; people: ReadonlyMap<string, Person> }> => {
  const open = await store.listOpen()
  const people = await directory.getMany([...new Set(open.flatMap(peopleOf))])
  const unreached = [...people.values()].filter(one => undeliverableNow(one) !== undefined).map(one => one.id)
  return { rows: boardRows(open, calendars, now, new Set(unreached)), people }
}

/** Whoever a row may name: those who decide and check, and those who are asked. */
const peopleOf = ({ people, board }: Inspection): string[] => [
  ...decidingRoles.map(one => personFor(people, one)),
  ...(board?.asked ?? []).map(one => one.person),
]
const decidingRoles = ['inspection-lead', 'coordinator', 'service-manager', 'link-inspector'] as const

const seeBoard = async (c: PortalContext) => {
  const { viewer } = signedIn(c)
  if (!mayAnywhere(viewer, 'see-board')) throw notAllowed(viewer, 'see-board')
  const { ports, now } = c.var
  const { rows: everything, people } = await boardOf(ports, now)
  const { filter, notes } = readFilter(c.req.query())
  const rows = filtered(everything, filter)
  const mail = (await ports.switches.mail())?.mode ?? 'all'
  return { viewer, now, everything, rows, filter, notes, mail, nameOf: nameIn(people) }
}

type Seen = Awaited<ReturnType<typeof seeBoard>>

const boardPage = async (c: PortalContext) => {
  const seen = await seeBoard(c)
  const { everything, rows, filter, notes, mail, nameOf, now, viewer } = seen
  const query = filterQuery(filter)
  return show(
    c,
    {
      title: 'Board',
      width: 'wide',
      intro: `${count(everything.length, 'open inspection')}, those first that need a person.`,
    },
    <>
      {mail !== 'all' && <WarningText>Messages are sent {modes[mail].text.toLowerCase()}.</WarningText>}
      <Figures label="The programme at a glance" items={figuresOf(everything)} />
      <Chips
        label="Views"
        chips={viewsFor(viewer.personId).map(view => ({
          text: view.name,
          href: view.query === '' ? '/board' : `/board?${view.query}`,
          chosen: view.query === query,
        }))}
      />
      <Filter {...seen} />
      {notes.length > 0 && (
        <InsetText>
          {notes.map(one => (
            <p>{one}</p>
          ))}
        </InsetText>
      )}
      <BoardTable rows={rows} nameOf={nameOf} today={londonDate(now)} />
      <p class="ji_no-print">
        <a href={`/board.csv${query === '' ? '' : `?${query}`}`}>Download this table (CSV)</a>.{' '}
        <a href="/board/ended">Ended inspections</a>: closed and cancelled.
      </p>
    </>,
  )
}

const figuresOf = (rows: readonly BoardRow[]) => {
  const tone = (number: number, colour: 'red' | 'orange') => (number > 0 ? { tone: colour } : {})
  const person = rows.filter(one => one.needs === 'person').length
  const overdue = rows.reduce((sum, one) => sum + one.overdue, 0)
  const suspended = rows.filter(one => one.status === 'suspended').length
  const late = rows.filter(one => one.forecast.kind === 'late').length
  return [
    { value: String(person), text: 'need a person now', href: '/board?needs=person', ...tone(person, 'red') },
    { value: String(overdue), text: 'requests overdue', href: '/board?overdue=yes', ...tone(overdue, 'orange') },
    { value: String(late), text: 'reports forecast late', ...tone(late, 'orange') },
    { value: String(suspended), text: 'suspended', href: '/board?suspended=yes' },
    { value: String(rows.length), text: 'inspections open', href: '/board' },
  ]
}

const Filter = ({ everything, filter, nameOf }: Seen) => (
  <FilterForm action="/board" label="Filter the board">
    <Select form={filled(filter)} name="stage" label="Stage" empty="Every stage" options={stagesIn(everything)} />
    <Select form={filled(filter)} name="needs" label="Needs" empty="Everything" options={needOptions} />
    <Select
      form={filled(filter)}
      name="lead"
      label="Lead"
      empty="Every lead"
      options={[...new Set(everything.map(one => one.lead))].map(id => ({ value: id, text: nameOf(id) }))}
    />
    <Button kind="secondary" small>
      Show
    </Button>
  </FilterForm>
)

const needOptions = needs.map(value => ({ value, text: needsWords[value] }))

const stagesIn = (rows: readonly BoardRow[]) =>
  stages.flatMap(stage => {
    const row = rows.find(one => one.stage === stage)
    return row === undefined ? [] : [{ value: stage, text: row.stageName }]
  })

const filled = (filter: BoardFilter) => ({
  ...blank,
  values: Object.fromEntries(Object.entries(filter).filter((one): one is [string, string] => one[1] !== undefined)),
})

const csv = async (c: PortalContext) => {
  const { rows, nameOf } = await seeBoard(c)
  return c.body(boardCsv(rows, nameOf), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="board.csv"',
  })
}

/** Every inspection at a glance, and the same as a file. */
export const boardRoutes = new Hono<Portal>().get('/board', boardPage).get('/board.csv', csv)
