import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import type { MigrationReport } from '../../../domain/migration/report.ts'
import { previewOf } from '../../../domain/preview/preview.ts'
import { InsetText } from '../../design/inset-text.tsx'
import { count, listInWords } from '../../design/words.ts'
import type { NameOf } from '../../reading/names.ts'
import { Previewed } from './previewed.tsx'

interface Given {
  readonly record: InspectionRecord
  readonly report: MigrationReport
  readonly nameOf: NameOf
  readonly of: string
}

/** What the dry run of a migration says. */
export const MigrationReported = ({ record, report, nameOf, of }: Given) => {
  if (report.verdict === 'refused')
    return (
      <InsetText>
        <p>Not possible now:</p>
        <ul>
          {report.reasons.map(one => (
            <li>{one}</li>
          ))}
        </ul>
      </InsetText>
    )
  const { asked, passed } = report
  return (
    <>
      <Previewed preview={previewOf(record, report.change)} nameOf={nameOf} of={of} />
      {asked.length > 0 && <p>Asked besides: {listInWords(asked.map(one => one.split('/')[0] ?? one))}.</p>}
      {passed.length > 0 && <p>Passed over, because the inspection is past it: {count(passed.length, 'step')}.</p>}
    </>
  )
}
