import { type BoardFilter, filterQuery } from './filter.ts'

/** A view that people come back to: a name and the query of its address. */
export interface View {
  readonly name: string
  readonly query: string
}

const view = (name: string, filter: BoardFilter): View => ({ name, query: filterQuery(filter) })

/** The views that the board offers to somebody; any other is a bookmark of its address. */
export const viewsFor = (personId: string): View[] => [
  view('All inspections', {}),
  view('Needs a person now', { needs: 'person' }),
  view('With something overdue', { overdue: 'yes' }),
  view('Suspended', { suspended: 'yes' }),
  view('On site', { stage: 'fieldwork' }),
  view('In moderation', { stage: 'moderation' }),
  view('I lead', { lead: personId }),
]
