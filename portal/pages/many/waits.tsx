import { type DecisionLeft, decisionsLeft, leftBehind } from '../../../domain/decisions/left-behind.ts'
import { type Setting, settingOf } from '../../../domain/decisions/setting.ts'
import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import { roles } from '../../../domain/roles/roles.ts'
import { Table } from '../../design/table.tsx'
import { listInWords } from '../../design/words.ts'
import type { PortalPorts } from '../../ports.ts'
import { requestName, rowOf } from '../../reading/requests.ts'

interface Given {
  readonly records: readonly InspectionRecord[]
  readonly person: string
  readonly calendars: PortalPorts['calendars']
}

/** Everything that is with somebody, by inspection: the roles, the requests to answer, and what waits for a decision. */
export const Waits = ({ records, person, calendars }: Given) => (
  <Table
    caption="What is with this person"
    rows={records.map(record => ({
      inspection: record.inspection,
      held: leftBehind(record, person).roles,
      waits: waitsOf(record, person, settingOf(record.inspection, calendars)),
    }))}
    columns={[
      {
        heading: 'Inspection',
        rowHeader: true,
        cell: ({ inspection }) => <a href={`/inspections/${inspection.id}`}>{inspection.areaName}</a>,
      },
      { heading: 'As', cell: ({ held }) => listInWords(held.map(role => roles[role].title)) || 'no role' },
      {
        heading: 'Waits for',
        cell: ({ waits }) =>
          waits.length === 0 ? (
            'nothing'
          ) : (
            <ul>
              {waits.map(one => (
                <li>{one}</li>
              ))}
            </ul>
          ),
      },
    ]}
  />
)

const waitsOf = (record: InspectionRecord, person: string, setting: Setting): string[] => [
  ...leftBehind(record, person).requests.map(one => requestName(rowOf(one, setting))),
  ...decisionsLeft(record, person, setting).map(
    ({ request, what }) => `${requestName(rowOf(request, setting))}: ${decisionWords[what]}`,
  ),
]

const decisionWords: Record<DecisionLeft['what'], string> = {
  check: 'answered, to be checked',
  'more-time': 'more time is asked for',
  silence: 'overdue, to be decided',
}
