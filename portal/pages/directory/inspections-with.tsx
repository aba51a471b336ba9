import { Temporal } from 'temporal-polyfill'
import { roleNames, roles } from '../../../domain/roles/roles.ts'
import type { Person } from '../../../functions/ports/directory/person.ts'
import { Section } from '../../design/section.tsx'
import { Table } from '../../design/table.tsx'
import { Day } from '../../design/time.tsx'
import { listInWords } from '../../design/words.ts'
import type { PortalContext } from '../../http/context.ts'

/** The open inspections that somebody has a part in, and which. */
export const inspectionsWith = async (c: PortalContext, { id }: Person) => {
  const { store } = c.var.ports
  const [open, requests] = await Promise.all([store.listOpen(), store.openRequestsOf(id)])
  const waiting = Map.groupBy(requests, one => one.inspectionId)
  const mine = open.flatMap(inspection => {
    const held = roleNames.filter(role => inspection.people[role] === id)
    const asked = waiting.get(inspection.id)?.length ?? 0
    return held.length === 0 && asked === 0 ? [] : [{ inspection, held, asked }]
  })
  return (
    <Section title="Open inspections">
      <Table
        caption="Open inspections"
        captionHidden
        none="This person has no part in an open inspection."
        rows={mine}
        columns={[
          {
            heading: 'Area',
            rowHeader: true,
            cell: ({ inspection }) => <a href={`/inspections/${inspection.id}`}>{inspection.areaName}</a>,
          },
          {
            heading: 'Letter',
            cell: ({ inspection }) => <Day on={Temporal.PlainDate.from(inspection.letterDate)} short />,
          },
          {
            heading: 'As',
            cell: ({ held }) =>
              held.length === 0 ? 'was asked in place of somebody' : listInWords(held.map(role => roles[role].title)),
          },
          { heading: 'Open requests', numeric: true, cell: ({ asked }) => asked },
        ]}
      />
    </Section>
  )
}
