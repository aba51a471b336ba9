import { Temporal } from 'temporal-polyfill'
import { Button } from '../../../portal/design/button.tsx'
import { Chips } from '../../../portal/design/chips.tsx'
import { Figures } from '../../../portal/design/figures.tsx'
import { blank } from '../../../portal/design/filled.ts'
import { FilterForm } from '../../../portal/design/filter-form.tsx'
import { Pagination } from '../../../portal/design/pagination.tsx'
import { Sections } from '../../../portal/design/sections.tsx'
import { Select } from '../../../portal/design/select.tsx'
import { type Column, Table } from '../../../portal/design/table.tsx'
import { Tag, type Tone } from '../../../portal/design/tag.tsx'
import { TextInput } from '../../../portal/design/text-input.tsx'
import { Day } from '../../../portal/design/time.tsx'

interface Row {
  readonly area: string
  readonly stage: string
  readonly week: string
  readonly due: string
  readonly waiting: string
  readonly state: { readonly text: string; readonly tone: Tone }
}

const rows: readonly Row[] = [
  {
    area: 'East Lothian',
    stage: 'Data collection',
    week: '3 of 21',
    due: '2026-11-20',
    waiting: 'Inspection co-ordinator',
    state: { text: 'Overdue', tone: 'red' },
  },
  {
    area: 'Na h-Eileanan Siar',
    stage: 'Fieldwork',
    week: '12 of 21',
    due: '2026-11-27',
    waiting: 'Nobody',
    state: { text: 'On time', tone: 'green' },
  },
  {
    area: 'Perth and Kinross',
    stage: 'Notification',
    week: '1 of 21',
    due: '2026-12-04',
    waiting: 'CPP chair',
    state: { text: 'Due soon', tone: 'yellow' },
  },
]

const columns: readonly Column<Row>[] = [
  { heading: 'Partnership', cell: ({ area }) => <a href={`/inspections/${area}`}>{area}</a>, rowHeader: true },
  { heading: 'Stage', cell: ({ stage }) => stage },
  { heading: 'Week', cell: ({ week }) => week, numeric: true, nowrap: true },
  { heading: 'Next deadline', cell: ({ due }) => <Day on={Temporal.PlainDate.from(due)} short />, nowrap: true },
  { heading: 'Waiting on', cell: ({ waiting }) => waiting },
  { heading: 'State', cell: ({ state }) => <Tag tone={state.tone}>{state.text}</Tag> },
]

export const BoardParts = () => (
  <>
    <Figures
      label="How things stand"
      items={[
        { value: '3', text: 'open inspections' },
        { value: '1', text: 'overdue request', href: '/board?overdue=1', tone: 'red' },
        { value: '2', text: 'submissions to look at', href: '/board?submitted=1', tone: 'orange' },
        { value: '4', text: 'days since anything moved' },
      ]}
    />
    <Sections
      label="Views of the programme"
      items={[
        { text: 'Board', href: '/board', current: true },
        { text: 'Programme', href: '/programme' },
        { text: 'Durations', href: '/durations' },
      ]}
    />
    <FilterForm action="/board" label="Filter the board">
      <TextInput form={blank} name="area" label="Partnership" type="search" />
      <Select
        form={blank}
        name="stage"
        label="Stage"
        options={[{ value: 'fieldwork', text: 'Fieldwork' }]}
        empty="Any"
      />
      <Button kind="secondary" small>
        Filter
      </Button>
    </FilterForm>
    <Chips
      label="Filters"
      chips={[
        { text: 'All', href: '/board', chosen: true, count: 3 },
        { text: 'Overdue', href: '/board?overdue=1', count: 1 },
        { text: 'Fieldwork', href: '/board', removes: true },
      ]}
    />
    <Table caption="Open inspections, those that need somebody first" columns={columns} rows={rows} />
    <Table caption="The same, as a table that scrolls" columns={columns} rows={rows} narrow="scrolling" />
    <Table caption="Closed inspections" columns={columns} rows={[]} none="No inspection has closed yet." />
    <Pagination page={5} pages={12} href={page => `/board?page=${page}`} />
  </>
)
